#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;

namespace {

constexpr auto sites =
    "sites = [{ name = \"a\", units = 3, people_per_unit = 10, sector = \"care\" }, "
    "{ name = \"b\", units = 1, people_per_unit = 10, sector = \"clinic\" }]\n";

std::string with(const std::string& sites_line, const std::string& rest) {
  return "format = 1\n[organisation]\n" + sites_line + rest + example::strategy;
}

std::string sectors(const std::string& care, const std::string& clinic) {
  return "sectors = [{ name = \"care\", professions = { " + care +
         " } }, { name = \"clinic\", professions = { " + clinic + " } }]\n";
}

}  // namespace

TEST_CASE("sites of sectors have the sectors' professions") {
  const Organisation made =
      example::scenario(with(sites, sectors("practical_nurse = 0.8, other = 0.2", "physician = 1")))
          .organisation;
  REQUIRE(made.sectors.size() == 2);
  CHECK(made.sites[1].sector == 1);
  CHECK(made.sectors[0].shares == std::vector<double>{0, 0, 0.8, 0, 0, 0.2});
  CHECK(made.professions[2].share == Approx(0.6));  // of all people
  CHECK(made.professions[3].share == Approx(0.25));
}

TEST_CASE("what does not fit together about sectors is said") {
  const std::string sound = sectors("other = 1", "physician = 1");
  CHECK(example::problems(with(sites, sectors("other = 0.9", "physician = 1"))) ==
        Lines{"4:43 the shares add up to 0.9"});
  CHECK(example::problems(with(sites, sectors("othr = 1", "physician = 1"))) ==
        Lines{"4:45 unknown key 'othr'"});
  CHECK(example::problems(with("sites = [{ name = \"a\", units = 3, people_per_unit = 10, sector = "
                               "\"cares\" }, { name = \"b\", units = 1, people_per_unit = 9 }]\n",
                               sound)) ==
        Lines{"3:9 unknown sector 'cares'", "3:9 site 'b' has no sector"});
  CHECK(example::problems(with(sites, "")) == Lines{"3:9 site 'a' is of a sector"});
  CHECK(example::problems(
            with(sites, sound + "professions = [{ name = \"other\", share = 0.5 }, { name = "
                                "\"physician\", share = 0.5 }]\n")) ==
        Lines{"5:16 share of a profession does nothing here",
              "5:49 share of a profession does nothing here"});
  CHECK(example::problems(with(sites, "sectors = []\n")) == Lines{"4:11 there are 0 sectors"});
  CHECK(example::problems(with(sites, sectors("other = 1",
                                              "physician = 1 } }, { name = \"care\", "
                                              "professions = { other = 1"))) ==
        Lines{"4:114 sector 'care' stands twice"});
}
