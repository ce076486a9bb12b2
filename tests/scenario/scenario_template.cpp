#include "sim/scenario/scenario_template.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

const std::string text = R"(format = 1
[organisation]
sites = [{ name = "north", units = 2, people_per_unit = 10 }, { name = "south", units = 3, people_per_unit = 10 }]

[[strategy]]
name = "announce"

[[strategy]]
name = "train"
extends = "announce"

[strategy.practice.protected_time]
hours_per_week = 0.5
weeks = [-2, 9]

[strategy.practice.task_fit]
redesign = "good"

[parameters]
w_A = 1.4
)";

const ScenarioTemplate& small() {
  static const ScenarioTemplate scenario(text, "small.toml");
  return scenario;
}

Scenario with(const std::string& key, double value) {
  const Setting setting{key, value};
  ScenarioReading reading = small().with(std::span(&setting, 1));
  INFO(to_text(reading.problems));
  REQUIRE(reading.scenario);
  return *reading.scenario;
}

std::string problems(const std::string& key, double value) {
  const Setting setting{key, value};
  return to_text(small().with(std::span(&setting, 1)).problems);
}

double parameter(const Scenario& scenario, const std::string& key) {
  for (const ParameterChoice& choice : scenario.parameters)
    if (choice.parameter.key == key) return choice.parameter.value;
  throw Failure(ExitCode::internal, key);
}

bool says(const std::string& message, const std::string& words) {
  INFO(message);
  return message.find(words) != message.npos;
}

}  // namespace

TEST_CASE("a number of the file is another number, as if it had been typed") {
  const auto typed = [](const std::string& before, const std::string& after) {
    std::string changed = text;
    changed.replace(changed.find(before), before.size(), after);
    return *parse_scenario(changed, "small.toml").scenario;
  };
  const std::string time = "strategy.train.practice.protected_time.";
  const auto hours = [](const Scenario& scenario) {
    return std::get<ProtectedTime>(scenario.strategies[1].activities[0].settings).hours_per_week;
  };
  CHECK(hours(with(time + "hours_per_week", 0.75)) == 0.75);
  CHECK(hours(typed("hours_per_week = 0.5", "hours_per_week = 0.75")) == 0.75);
  CHECK(hours(with(time + "hours_per_week", 2)) == 2);
  CHECK(with(time + "weeks.2", 26).strategies[1].activities[0].weeks.last == 26);
  CHECK(with("organisation.sites.south.units", 5).organisation.sites[1].units == 5);
  CHECK(with("organisation.sites.1.units", 5).organisation.sites[0].units == 5);
}

TEST_CASE("settings that do not stand in the file may be set too") {
  CHECK(parameter(with("service.ease", 0.35), "ease") == 0.35);
  CHECK(parameter(with("organisation.network.ties_in_unit", 3.5), "network_ties_in_unit") == 3.5);
  CHECK(with("experiment.draws", 17).experiment.draws == 17);
}

TEST_CASE("a parameter outranks what the file says of it, and is not drawn") {
  for (const char* key : {"w_A", "parameters.w_A"}) {
    const Scenario scenario = with(key, 1.1);
    CHECK(parameter(scenario, "w_A") == 1.1);
    for (const ParameterChoice& choice : scenario.parameters) {
      if (choice.parameter.key != "w_A") continue;
      CHECK(choice.origin == "sweep");
      CHECK(choice.parameter.prior.distribution == Distribution::fixed);
    }
  }
  CHECK(parameter(small().scenario(), "w_A") == 1.4);
}

TEST_CASE("what cannot be set is said, with the nearest that can") {
  CHECK(says(problems("strategy.trian.practice.protected_time.hours_per_week", 1),
             "Did you mean 'train'?"));
  CHECK(says(problems("strategy.announce.practice.protected_time.hours_per_week", 1),
             "strategy.announce has no 'practice' of its own"));
  CHECK(says(problems("strategy.train.practice.protected_time.hours_per_weak", 1),
             "Did you mean 'hours_per_week'?"));
  CHECK(says(problems("service.eaze", 1), "Did you mean 'ease'?"));
  CHECK(says(problems("strategy.train", 1), "is no number"));
  CHECK(says(problems("organisation.sites", 1), "Write organisation.sites.north"));
  CHECK(says(problems("organisation.sites.3.units", 1), "has no '3' of its own"));
  CHECK(says(problems("servise.ease", 1), "Did you mean 'service'?"));
  CHECK(says(problems("wA", 1), "unknown parameter 'wA'"));
  CHECK(says(problems("w_A", 1e9), "out of its limits"));
  CHECK(says(problems("service.ease", 1.5), "out of its limits"));
  CHECK(says(problems("organisation.sites.south.units", 2.5), "a whole number is wanted"));
  CHECK(says(problems("", 1), "unknown key ''"));
  CHECK(says(problems("..", 1), "unknown key '..'"));
}

TEST_CASE("a scenario that is wrong as it stands is refused at once") {
  CHECK_THROWS_AS(ScenarioTemplate("format = 1", "empty.toml"), Failure);
  CHECK_THROWS_AS(ScenarioTemplate("]", "no.toml"), Failure);
}
