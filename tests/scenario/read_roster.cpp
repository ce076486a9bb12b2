#include "sim/scenario/read_roster.hpp"

#include <sys/stat.h>

#include "sim/base/fnv.hpp"
#include "tests/catch.hpp"
#include "tests/scenario/roster_folder.hpp"

using namespace uptake;
using example::RosterFolder;
using Lines = std::vector<std::string>;

namespace {

constexpr auto roster_alone = "roster = \"r.csv\"\n";

Lines problems_of_roster(const std::string& roster) {
  const RosterFolder folder;
  folder.write("r.csv", roster);
  return folder.problems(roster_alone);
}

// Five people without problems before what a test adds.
const std::string five =
    "id,profession\na,other\nb,other\nc,other\nd,physician\ne,physician\n";  // lines 1 to 6

}  // namespace

TEST_CASE("a roster gives sites, units and people in order, whatever the order of its rows") {
  const RosterFolder folder;
  folder.write("r.csv", example::six_people);
  const auto reading = folder.read(roster_alone);
  REQUIRE(to_text(reading.problems) == "");
  const Organisation& made = reading.scenario->organisation;
  CHECK(made.people() == 6);
  CHECK(unit_names(made) == Lines{"day", "night", "ward"});
  CHECK(site_of_units(made) == std::vector<int>{0, 0, 1});
  CHECK(people_of_units(made) == std::vector<int>{2, 1, 3});
  CHECK(made.sites[0].name == "clinic");
  REQUIRE(made.roster);
  CHECK(made.roster->people[0].key == fnv1a("anna"));
  CHECK(made.roster->people[2].key == fnv1a("bert"));
  CHECK(made.roster->people[2].unit == 1);
  CHECK(made.roster->people[0].hours_per_week == 30);
  CHECK(made.roster->people[0].attitude == 0.5);
  CHECK_FALSE(made.roster->people[0].know_how);
  CHECK(made.roster->people[4].tasks_per_week == 7);
  CHECK_FALSE(made.roster->ties);
  CHECK(made.professions[0].name == "other");
  CHECK(made.professions[0].count == 2);
  CHECK(made.professions[1].fit == 0.6);  // physician, of the evidence table
}

TEST_CASE("without columns unit and site there is one of each") {
  const RosterFolder folder;
  folder.write("r.csv", five);
  const auto reading = folder.read(roster_alone);
  REQUIRE(to_text(reading.problems) == "");
  CHECK(reading.scenario->organisation.sites.size() == 1);
  CHECK(unit_names(reading.scenario->organisation) == Lines{"site_1"});
}

TEST_CASE("plans name units of a roster by their own names") {
  const RosterFolder folder;
  folder.write("r.csv", example::six_people);
  const std::string waves =
      "[strategy.rollout]\npattern = \"waves\"\ngo_live = { clinic = 0, night = 4, ward = 8 }\n";
  const auto reading = folder.read(roster_alone, waves);
  REQUIRE(to_text(reading.problems) == "");
  CHECK(reading.scenario->strategies[0].go_live == std::vector<int>{0, 4, 8});
  CHECK(folder.problems(roster_alone,
                        "[strategy.rollout]\npattern = \"waves\"\ngo_live = { clinik = 0 }\n") ==
        Lines{"a.toml 10:13 unknown site or unit 'clinik'"});
}

TEST_CASE("every problem of a roster, with its row") {
  CHECK(problems_of_roster(five + "a,other\n") == Lines{"r.csv 7:1 'a' stands twice"});
  CHECK(problems_of_roster(five + "f,\n,other\n") ==
        Lines{"r.csv 7:3 profession is empty", "r.csv 8:1 id is empty"});
  CHECK(problems_of_roster(five + "f,other,x\n") ==
        Lines{"r.csv 7:1 3 cells where the header has 2"});
  CHECK(problems_of_roster(five + "f,Charge nurse\n") ==
        Lines{"r.csv 7:3 profession 'Charge nurse' is not a name"});
  CHECK(problems_of_roster(five + "f,porter\ng,porter\n") ==
        Lines{"a.toml 3:10 no fit is known for profession 'porter'",
              "r.csv 7:3 profession 'porter' has no tasks a week"});
  CHECK(problems_of_roster("id,profesion,hourz,x9\n") ==
        Lines{"r.csv 1:4 unknown column 'profesion'", "r.csv 1:14 unknown column 'hourz'",
              "r.csv 1:20 unknown column 'x9'"});
  CHECK(problems_of_roster("profession,profession\nother,other\n") ==
        Lines{"r.csv 1:1 no column id", "r.csv 1:12 column profession stands twice"});
  CHECK(problems_of_roster("") == Lines{"r.csv 0:0 the file is empty"});
  CHECK(problems_of_roster("id,profession\na,other\n") ==
        Lines{"a.toml 3:10 1 people are too few"});
}

TEST_CASE("numbers of a roster are held to their limits") {
  const std::string head = "id,profession,hours,tasks,attitude,know_how\n";
  CHECK(problems_of_roster(head + "a,other,0,0,-2,1.5\n") ==
        Lines{"r.csv 2:9 hours is '0'", "r.csv 2:11 tasks is '0'", "r.csv 2:13 attitude is '-2'",
              "r.csv 2:16 know_how is '1.5'"});
  CHECK(problems_of_roster(head + "a,other,nan,1e999,x,\"0,5\"\n") ==
        Lines{"r.csv 2:9 hours is 'nan'", "r.csv 2:13 tasks is '1e999'",
              "r.csv 2:19 attitude is 'x'", "r.csv 2:21 know_how is '0,5'"});
}

TEST_CASE("two ids, or two units, with one hash are to be renamed") {
  REQUIRE(fnv1a("costarring") == fnv1a("liquid"));
  CHECK(problems_of_roster(five + "costarring,other\nliquid,other\n") ==
        Lines{"r.csv 8:1 'liquid' and 'costarring' of line 7 have the same hash"});
  const std::string units =
      "id,profession,unit\na,other,liquid\nb,other,liquid\nc,other,costarring\n"
      "d,other,costarring\ne,other,liquid\n";
  CHECK(problems_of_roster(units) ==
        Lines{"r.csv 2:9 units 'costarring' and 'liquid' have the same hash"});
}

TEST_CASE("a unit is in one site, and is not called like one") {
  const std::string head = "id,profession,site,unit\n";
  CHECK(problems_of_roster(head + "a,other,x,u\nb,other,y,u\nc,other,y,u\nd,other,y,u\n"
                                  "e,other,y,u\n") ==
        Lines{"r.csv 3:11 unit 'u' stands in sites x and y"});
  CHECK(problems_of_roster(head + "a,other,x,y\nb,other,y,u\nc,other,y,u\nd,other,y,u\n"
                                  "e,other,y,u\n") == Lines{"r.csv 2:11 'y' is a unit and a site"});
}

TEST_CASE("the scenario says what professions of a roster do") {
  const RosterFolder folder;
  folder.write("r.csv", "id,profession\na,porter\nb,porter\nc,other\nd,other\ne,other\n");
  const std::string porter =
      "professions = [{ name = \"porter\", tasks_per_week = 6, hours_per_week = 30 }]\n";
  const std::string fit = "[service]\nfit = { porter = 0.4 }\n";
  const auto reading = folder.read(roster_alone + porter, fit);
  REQUIRE(to_text(reading.problems) == "");
  CHECK(reading.scenario->organisation.professions[0].tasks_per_week == 6);
  CHECK(reading.scenario->organisation.professions[0].hours_per_week == 30);
  CHECK(reading.scenario->organisation.professions[0].fit == 0.4);
  CHECK(folder.problems(roster_alone + std::string("professions = [{ name = \"porter\", share = 1, "
                                                   "tasks_per_week = 6 }]\n"),
                        fit) == Lines{"a.toml 4:16 share of a profession does nothing here"});
  CHECK(folder.problems(roster_alone + std::string("professions = [{ name = \"porter\", "
                                                   "tasks_per_week = 6 }, { name = \"clerk\" }]\n"),
                        "[service]\nfit = { porter = 0.4, clerk = 0.4 }\n") ==
        Lines{"a.toml 4:57 nobody in the roster is 'clerk'"});
}

TEST_CASE("beside a roster, sites do nothing; without one, ties do not") {
  const RosterFolder folder;
  folder.write("r.csv", five);
  const std::string sites = "sites = [{ name = \"x\", units = 1, people_per_unit = 9 }]\n";
  CHECK(folder.problems(roster_alone + sites) == Lines{"a.toml 4:9 sites does nothing here"});
  CHECK(folder.problems(sites + "ties = \"t.csv\"\n") ==
        Lines{"a.toml 4:8 ties does nothing here"});
  CHECK(folder.problems(roster_alone + std::string("directed = true\n")) ==
        Lines{"a.toml 4:12 directed does nothing here"});
  CHECK(folder.problems("rooster = \"r.csv\"\n") ==
        Lines{"a.toml 2:1 'sites' is missing", "a.toml 3:1 unknown key 'rooster'"});
}

TEST_CASE("a file stands in the scenario's folder and is one") {
  const RosterFolder folder;
  CHECK(folder.problems(roster_alone) == Lines{"a.toml 3:10 roster cannot be read"});
  for (const char* path : {"/etc/passwd", "../r.csv", "x/../../r.csv", ""})
    CHECK(folder.problems("roster = \"" + std::string(path) + "\"\n") ==
          Lines{"a.toml 3:10 roster is '" + std::string(path) + "'"});
  REQUIRE(::mkfifo((folder.path() / "r.csv").c_str(), 0600) == 0);  // would block for ever
  CHECK(folder.problems(roster_alone) == Lines{"a.toml 3:10 roster cannot be read"});
  std::filesystem::remove(folder.path() / "r.csv");
  folder.write("r.csv", "");
  std::filesystem::resize_file(folder.path() / "r.csv", 10'000'001);
  CHECK(folder.problems(roster_alone) == Lines{"a.toml 3:10 roster cannot be read"});
  CHECK(problems_of_roster("id,profession\na\x01,other\n") ==
        Lines{"r.csv 2:2 a control character"});
}
