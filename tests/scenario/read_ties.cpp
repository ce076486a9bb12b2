#include "tests/catch.hpp"
#include "tests/scenario/roster_folder.hpp"

using namespace uptake;
using example::RosterFolder;
using Lines = std::vector<std::string>;

namespace {

const std::string files = "roster = \"r.csv\"\nties = \"t.csv\"\n";
const std::string weighing = "weight = \"seconds\"\n";

/// In order of site, unit and id: anna 0, carl 1, bert 2, dora 3, ella 4, fred 5.
struct Ties {
  explicit Ties(const std::string& ties) {
    folder.write("r.csv", example::six_people);
    folder.write("t.csv", ties);
  }
  RosterTies read(const std::string& lines) const {
    const auto reading = folder.read(files + lines);
    REQUIRE(to_text(reading.problems) == "");
    return *reading.scenario->organisation.roster->ties;
  }
  Lines problems(const std::string& lines = "") const { return folder.problems(files + lines); }
  RosterFolder folder;
};

std::vector<std::vector<double>> listed(const RosterTies& ties) {
  std::vector<std::vector<double>> found;
  for (const RosterTie& tie : ties.ties)
    found.push_back({double(tie.from), double(tie.to), tie.weight});
  return found;
}

}  // namespace

TEST_CASE("ties join people of the roster; their direction counts where it is asked for") {
  const Ties ties("from,to\nfred,anna\nbert,carl\n");
  CHECK(listed(ties.read("")) == std::vector<std::vector<double>>{{0, 5, 1}, {1, 2, 1}});
  CHECK(listed(ties.read("directed = true\n")) ==
        std::vector<std::vector<double>>{{2, 1, 1}, {5, 0, 1}});
}

TEST_CASE("a tie below at_least, or of no weight, is none") {
  const Ties ties("to,seconds,from\nanna,899,bert\nanna,900,carl\nbert,0,carl\ndora,5000,anna\n");
  CHECK(listed(ties.read(weighing + "at_least = 900\n")) ==
        std::vector<std::vector<double>>{{0, 1, 900}, {0, 3, 5000}});
  CHECK(listed(ties.read(weighing + "weighted = true\n")) ==
        std::vector<std::vector<double>>{{0, 1, 900}, {0, 2, 899}, {0, 3, 5000}});
}

TEST_CASE("every problem of ties, with its row") {
  CHECK(Ties("from,to\nanna,anna\n").problems() ==
        Lines{"t.csv 2:6 a tie of somebody to themselves"});
  CHECK(Ties("from,to\nanna,zoe\nzoe,anna\n").problems() ==
        Lines{"t.csv 2:6 to 'zoe' is not in the roster",
              "t.csv 3:1 from 'zoe' is not in the roster"});
  CHECK(Ties("from,to\nanna,\n").problems() == Lines{"t.csv 2:6 to is empty"});
  const Ties twice("from,to\nanna,bert\nbert,anna\nanna,bert\n");
  CHECK(twice.problems() == Lines{"t.csv 3:1 a tie stands twice", "t.csv 4:1 a tie stands twice"});
  CHECK(twice.problems("directed = true\n") == Lines{"t.csv 4:1 a tie stands twice"});
  CHECK(Ties("from,to,seconds\nanna,bert,1\n").problems() ==
        Lines{"t.csv 1:9 unknown column 'seconds'"});
  CHECK(Ties("from,to\nanna,bert\n").problems(weighing + "at_least = 1\n") ==
        Lines{"t.csv 1:1 no column seconds"});
  CHECK(Ties("from,to,seconds\nanna,bert,\nanna,carl,-1\nanna,dora,x\n")
            .problems(weighing + "at_least = 1\n") == Lines{"t.csv 2:11 seconds is empty",
                                                            "t.csv 3:11 seconds is '-1'",
                                                            "t.csv 4:11 seconds is 'x'"});
}

TEST_CASE("keys of ties that would do nothing are refused") {
  const Ties ties("from,to,seconds\nanna,bert,1\n");
  CHECK(ties.problems(weighing) == Lines{"a.toml 5:10 weight does nothing"});
  CHECK(ties.problems("at_least = 9\n") == Lines{"a.toml 5:12 at_least needs weights"});
  CHECK(ties.problems("weighted = true\n") == Lines{"a.toml 5:12 weighted needs weights"});
  CHECK(ties.problems("weighted = 1\n") == Lines{"a.toml 5:12 weighted is the whole number 1"});
  CHECK(ties.problems("weight = \"to\"\nat_least = 1\n") == Lines{"a.toml 5:10 weight is 'to'"});
  CHECK(ties.problems(weighing + "at_least = 1\nnetwork = { closure = 0.2 }\n") ==
        Lines{"a.toml 7:11 network does nothing here"});
}
