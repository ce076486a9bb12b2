#include "sim/scenario/rollout.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

std::string rolled_out(const std::string& lines) {
  return example::organisation + example::strategy + "[strategy.rollout]\n" + lines;
}

std::vector<int> go_live(const std::string& lines) {
  return example::scenario(rolled_out(lines)).strategies[0].go_live;
}

}  // namespace

TEST_CASE("without a roll-out every unit goes live in week 0") {
  CHECK(example::scenario(example::organisation + example::strategy).strategies[0].go_live ==
        std::vector<int>{0, 0, 0});
}

TEST_CASE("one wave of all sites is all at once") {
  const std::vector<int> week_3{3, 3, 3};
  CHECK(go_live("go_live = 3\n") == week_3);
  CHECK(go_live("pattern = \"all_at_once\"\ngo_live = 3\n") == week_3);
  CHECK(go_live("pattern = \"waves\"\ngo_live = { north = 3, south = 3 }\n") == week_3);
  CHECK(go_live("pattern = \"waves\"\ngo_live = { north_1 = 3, north_2 = 3, south_1 = 3 }\n") ==
        week_3);
}

TEST_CASE("a unit's own week comes before its site's") {
  CHECK(go_live("pattern = \"waves\"\ngo_live = { north = 0, north_2 = 8, south = 4 }\n") ==
        std::vector<int>{0, 8, 4});
}

TEST_CASE("in waves every unit has a week") {
  CHECK(problems(rolled_out("pattern = \"waves\"\ngo_live = { north = 0 }\n")) ==
        Lines{"10:11 no go-live week for south"});
  CHECK(problems(rolled_out("pattern = \"waves\"\ngo_live = { north_1 = 0, south = 1 }\n")) ==
        Lines{"10:11 no go-live week for north_2"});
  CHECK(problems(rolled_out("pattern = \"waves\"\n")) == Lines{"8:1 'go_live' is missing"});
}

TEST_CASE("a name that is no site or unit has the nearest that is") {
  const std::string text = rolled_out("pattern = \"waves\"\ngo_live = { noth = 0, south = 1 }\n");
  CHECK(problems(text) == Lines{"10:13 unknown site or unit 'noth'"});
  CHECK(example::suggestion(text) == "Did you mean 'north'?");
  CHECK(problems(rolled_out("pattern = \"waves\"\ngo_live = { north = 0, south_2 = 1 }\n")) ==
        Lines{"10:24 unknown site or unit 'south_2'"});
}

TEST_CASE("pattern and go_live fit each other") {
  CHECK(problems(rolled_out("go_live = { north = 0, south = 1 }\n")) ==
        Lines{"9:11 go_live has a week for each site, the pattern is all_at_once"});
  CHECK(problems(rolled_out("pattern = \"waves\"\ngo_live = 3\n")) ==
        Lines{"10:11 go_live is the whole number 3"});
  CHECK(problems(rolled_out("pattern = \"wave\"\ngo_live = 3\n")) ==
        Lines{"9:11 pattern is 'wave'"});
  CHECK(problems(rolled_out("go_live = 2000\n")) ==
        Lines{"9:11 go_live = 2000 is out of its limits"});
}

TEST_CASE("the extremes of a roll-out leave out weeks that no unit has") {
  const std::vector<Site> sites{{"north", 2, 10}, {"south", 1, 10}};
  const UnitDirectory directory(sites);
  ProblemLog log("a.toml");
  const auto text = parse_document(
      "pattern = \"waves\"\ngo_live = { north = 50, north_1 = 2, north_2 = 4, south = 3 }\n", log);
  const auto rollout = read_rollout(*text, &directory, log);
  REQUIRE(rollout);
  CHECK(rollout->earliest == 2);
  CHECK(rollout->latest == 4);
}

namespace {

std::string piloted(const std::string& lines) {
  return rolled_out("pattern = \"pilot_then_rest\"\n" + lines);
}

}  // namespace

TEST_CASE("the pilot goes first, the rest together") {
  const std::string weeks = "go_live = { pilot = 0, rest = 16 }\n";
  CHECK(go_live("pattern = \"pilot_then_rest\"\npilot = [\"south\"]\n" + weeks) ==
        std::vector<int>{16, 16, 0});
  CHECK(go_live("pattern = \"pilot_then_rest\"\npilot = [\"north_2\", \"south\"]\n" + weeks) ==
        std::vector<int>{16, 0, 0});
  CHECK(go_live("pattern = \"waves\"\ngo_live = { north = 16, south = 0 }\n") ==
        go_live("pattern = \"pilot_then_rest\"\npilot = [\"south\"]\n" + weeks));
}

TEST_CASE("a pilot needs its places, its week and that of the rest") {
  const std::string weeks = "go_live = { pilot = 0, rest = 16 }\n", pilot = "pilot = [\"south\"]\n";
  CHECK(problems(piloted(weeks)) == Lines{"8:1 'pilot' is missing"});
  CHECK(problems(piloted(pilot)) == Lines{"8:1 'go_live' is missing"});
  CHECK(problems(piloted(pilot + "go_live = { pilot = 0 }\n")) ==
        Lines{"11:11 go_live has no week of the rest"});
  CHECK(problems(piloted(pilot + "go_live = { pilot = 0, rst = 16 }\n")) ==
        Lines{"11:24 unknown key 'rst' of go_live"});
  CHECK(problems(piloted(pilot + "go_live = { pilot = 8, rest = 8 }\n")) ==
        Lines{"11:11 the rest goes live in week 8, the pilot in week 8"});
  CHECK(problems(piloted("pilot = []\n" + weeks)) == Lines{"10:9 pilot is empty"});
  CHECK(problems(piloted("pilot = [\"north\", \"south_1\"]\n" + weeks)) ==
        Lines{"10:9 the pilot is everybody"});
  CHECK(problems(piloted("pilot = [\"nrth\"]\n" + weeks)) ==
        Lines{"10:10 unknown site or unit 'nrth'"});
  CHECK(problems(rolled_out("pilot = [\"north\"]\n")) ==
        Lines{"9:9 pilot belongs to another pattern"});
}
