#include "sim/scenario/read_strategies.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

std::string named(const std::string& name, const std::string& lines = "") {
  return "[[strategy]]\nname = \"" + name + "\"\n" + lines;
}

std::string extending(const std::string& name, const std::string& other,
                      const std::string& lines = "") {
  return named(name, "extends = \"" + other + "\"\n" + lines);
}

Scenario read(const std::string& strategies) {
  return example::scenario(example::organisation + strategies);
}

Lines found(const std::string& strategies) { return problems(example::organisation + strategies); }

const std::string rollout = "[strategy.rollout]\ngo_live = 7\n";
const std::string training = "[strategy.practice.diverse_training]\n";
const std::string communication = "[strategy.practice.communication]\nweeks = [0, 1]\n";

}  // namespace

TEST_CASE("a strategy has a name, and a label that is the name where none is given") {
  const Scenario scenario = read(named("plain") + named("shown", "label = \"Näytä\"\n"));
  CHECK(scenario.strategies[0].label == "plain");
  CHECK(scenario.strategies[1].label == "Näytä");
  CHECK(scenario.strategies[0].activities.empty());
}

TEST_CASE("a strategy takes over practices and roll-out of the one it extends") {
  const Scenario scenario = read(extending("b", "a", training + "courses = 2\n") +
                                 named("a", rollout + communication + training + "methods = 3\n"));
  const Strategy& heir = scenario.strategies[0];
  CHECK(heir.go_live == std::vector<int>{7, 7, 7});
  REQUIRE(heir.activities.size() == 2);
  CHECK(heir.activities[0].practice == "communication");
  // The practice is replaced whole: methods is its default again.
  CHECK(std::get<Training>(heir.activities[1].settings).courses == 2);
  CHECK(std::get<Training>(heir.activities[1].settings).methods == 1);
}

TEST_CASE("a roll-out of its own replaces the inherited one; inheritance goes on") {
  const Scenario scenario = read(named("a", rollout + communication) + extending("b", "a") +
                                 extending("c", "b", "[strategy.rollout]\n"));
  CHECK(scenario.strategies[1].go_live == std::vector<int>{7, 7, 7});
  CHECK(scenario.strategies[2].go_live == std::vector<int>{0, 0, 0});
  CHECK(scenario.strategies[2].activities.size() == 1);
}

TEST_CASE("activities stand in one order, however they were typed or inherited") {
  const Scenario scenario = read(named("a", training + communication) + named("c", communication) +
                                 extending("b", "c", training));
  for (const Strategy& strategy : {scenario.strategies[0], scenario.strategies[2]}) {
    REQUIRE(strategy.activities.size() == 2);
    CHECK(strategy.activities[0].practice == "communication");
    CHECK(strategy.activities[1].practice == "diverse_training");
  }
}

TEST_CASE("extending an unknown strategy, or in a circle, is a problem") {
  CHECK(found(named("alpha") + extending("b", "alfa")) == Lines{"8:11 unknown strategy 'alfa'"});
  CHECK(found(extending("a", "b") + extending("b", "c") + extending("c", "a") +
              extending("d", "a")) == Lines{"6:11 strategy 'a' extends itself"});
  CHECK(found(extending("a", "a")) == Lines{"6:11 strategy 'a' extends itself"});
}

TEST_CASE("an improper name is one problem, also for those who extend it") {
  CHECK(found(named("Alpha") + extending("b", "Alpha")) == Lines{"5:8 'Alpha' is not a name"});
  CHECK(found("[[strategy]]\nlabel = \"A\"\n" + extending("b", "a")) ==
        Lines{"4:1 'name' is missing"});
  CHECK(found(named("a") + named("a")) == Lines{"6:1 strategy 'a' stands twice"});
}

TEST_CASE("strategies are an array of tables, at least 1 and at most 64") {
  CHECK(found("[strategy]\nnmae = \"a\"\n") ==
        Lines{"4:1 [strategy] is one table", "5:1 unknown key 'nmae'"});
  CHECK(problems("strategy = 3\n" + example::organisation) ==
        Lines{"1:12 strategy is the whole number 3"});
  CHECK(problems("format = 1\nstrategy = []\n" + example::organisation.substr(11)) ==
        Lines{"2:12 strategy is empty"});
  std::string many;
  for (int strategy = 0; strategy < 65; ++strategy) many += "[[strategy]]\n";
  CHECK(found(many) == Lines{"4:1 65 strategies are too many"});
  CHECK(problems(example::organisation) == Lines{"1:1 'strategy' is missing"});
}

TEST_CASE("units times activities are limited before they are written out") {
  std::string text =
      "format = 1\n[organisation]\n"
      "sites = [{ name = \"a\", units = 10000000, people_per_unit = 10 }]\n[[strategy]]\n"
      "name = \"a\"\n";
  for (int twenty = 0; twenty < 20; ++twenty)
    text += "[[strategy.practice.communication]]\nweeks = [0, 1]\n";
  CHECK(problems(text) == Lines{"0:0 strategies and activities times units are 210000000"});
}
