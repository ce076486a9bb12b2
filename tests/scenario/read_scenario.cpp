#include "sim/scenario/read_scenario.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

const std::filesystem::path scenarios = std::filesystem::path(UPTAKE_SOURCE_DIR) / "scenarios";

Scenario shipped(const std::string& name) {
  return scenario_or_throw(scenarios / (name + ".toml"));
}

}  // namespace

TEST_CASE("ten mistakes are ten problems, each at its line") {
  const std::string text = R"(format = 1
titel = "A clinic"
[organisation]
sites = [{ name = "north", units = 4, people_per_unit = 0 }]
[service]
ease = "0,6"
defects = 99
[[strategy]]
name = "announce"
[strategy.practice.communication]
weeks = [2, -4]
[[strategy]]
name = "train"
extends = "anounce"
[strategy.practice.time]
hours_per_week = 1
[experimnet]
draws = 10
[parameters]
w_a = 1.4
[calendar]
)";
  CHECK(problems(text) ==
        Lines{"2:1 unknown key 'titel'", "4:57 people_per_unit = 0 is out of its limits",
              "6:8 ease is the text '0,6'", "7:11 defects = 99 is out of its limits",
              "11:9 weeks = [2, -4] ends before it begins", "14:11 unknown strategy 'anounce'",
              "15:20 unknown practice 'time'", "17:2 unknown table 'experimnet'",
              "20:1 unknown parameter 'w_a'", "21:2 [calendar] is not supported yet"});
  for (const Problem& problem : parse_scenario(text, "a.toml").problems) {
    INFO(problem.what);
    CHECK(problem.place.file == "a.toml");
    CHECK_FALSE(problem.why.empty());
    CHECK_FALSE(problem.suggestion.empty());
  }
}

TEST_CASE("the format is said, and is 1") {
  const std::string rest = example::organisation.substr(11) + example::strategy;
  CHECK(problems(rest) == Lines{"1:1 'format' is missing"});
  CHECK(problems("format = 2\nwhatever = 3\n" + rest) ==
        Lines{"1:10 format is the whole number 2"});
  CHECK(problems("format = \"1\"\n" + rest) == Lines{"1:10 format is the text '1'"});
  CHECK(problems("") == Lines{"1:1 'format' is missing", "1:1 'organisation' is missing",
                              "1:1 'strategy' is missing"});
}

TEST_CASE("a scenario keeps its name, title and text") {
  const std::string text = "title = \"Two sites\"\n" + example::organisation + example::strategy;
  const auto reading = parse_scenario(text, "folder/two-sites.toml");
  REQUIRE(reading.scenario);
  CHECK(reading.scenario->name == "two-sites");
  CHECK(reading.scenario->title == "Two sites");
  CHECK(reading.scenario->text == text);
  CHECK(problems("title = \"" + std::string(10'001, 'x') + "\"\n" + example::organisation +
                 example::strategy) == Lines{"1:9 title is 10001 bytes long"});
}

TEST_CASE("wrong types say what was found") {
  const std::string good = example::organisation + example::strategy;
  CHECK(problems("title = 1979-05-27\n" + good) == Lines{"1:9 title is a date"});
  CHECK(problems(good + "[experiment]\ndraws = true\n") == Lines{"9:9 draws is true"});
  CHECK(problems(good + "[experiment]\nobjective = \"use_share\"\n") ==
        Lines{"9:13 objective is the text 'use_share'"});
  CHECK(problems("service = 3\n" + good) == Lines{"1:11 service is the whole number 3"});
}

TEST_CASE("a file that is no scenario ends with its exit code and all problems") {
  const auto file = std::filesystem::temp_directory_path() /
                    ("uptake-scenario-" + std::to_string(::getpid()) + ".toml");
  std::ofstream(file) << "format = 1\n";
  try {
    scenario_or_throw(file);
    FAIL("no Failure");
  } catch (const Failure& failure) {
    CHECK(failure.code() == ExitCode::invalid_data);
    CHECK(failure.what() ==
          file.string() +
              ":1:1: 'organisation' is missing (a scenario cannot do without it). "
              "Write [organisation] with sites = [...]\n" +
              file.string() +
              ":1:1: 'strategy' is missing (a scenario cannot do without it). "
              "Write [[strategy]] with name = \"training\" below it");
  }
  std::filesystem::remove(file);
  CHECK_THROWS_AS(read_scenario(file), Failure);
  CHECK_THROWS_AS(read_scenario("/dev/null"), Failure);
  CHECK_THROWS_AS(read_scenario("/"), Failure);
}

TEST_CASE("a sweep that is taken for a scenario is told what it is, and nothing else") {
  const auto problems = read_scenario(scenarios / "minimal-sweep.toml").problems;
  REQUIRE(problems.size() == 1);
  CHECK(to_text(problems).find("uptake sweep run") != std::string::npos);
}

TEST_CASE("the shipped scenarios have no problems") {
  for (const auto& file : std::filesystem::directory_iterator(scenarios)) {
    if (file.path().extension() != ".toml" || file.path().stem() == "minimal-sweep") continue;
    INFO(file.path().string());
    CHECK(to_text(read_scenario(file.path()).problems).empty());
  }
  const Scenario minimal = shipped("minimal");
  CHECK(minimal.organisation.people() == 24);
  CHECK(minimal.strategies.size() == 2);
  CHECK(minimal.experiment.draws == 8);
  CHECK(minimal.experiment.replications == 1);
  const Scenario study = shipped("study-30");
  CHECK(study.organisation.people() == 30);
  CHECK(study.organisation.professions.size() == 7);
}

TEST_CASE("the plans of the study's thirty are the prototype's S0, S1 and S2") {
  const Scenario scenario = shipped("study-30");
  REQUIRE(scenario.strategies.size() == 3);
  CHECK(scenario.strategies[0].name == "announce");
  CHECK(scenario.strategies[0].activities.size() == 1);
  CHECK(scenario.strategies[1].activities.size() == 2);
  const auto& activities = scenario.strategies[2].activities;
  REQUIRE(activities.size() == 4);
  CHECK(activities[0].weeks.first == -4);
  CHECK(activities[0].weeks.last == 2);
  CHECK(std::get<HelpDesk>(activities[1].settings).problems_per_100_staff == 12.5);
  CHECK(activities[1].weeks.first == 0);
  CHECK(std::get<ProtectedTime>(activities[2].settings).hours_per_week == 0.75);
  CHECK(activities[2].weeks.last == 26);
  CHECK(std::get<Training>(activities[3].settings).courses == 3);
  CHECK(activities[3].weeks.last == 4);
}
