#include "tests/effects/plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sim/scenario/read_scenario.hpp"
#include "tests/catch.hpp"
#include "tests/effects/idle_priors.hpp"

namespace effects {

namespace {

constexpr int window = 2;  // weeks to either side of one that is looked at

std::string organisation_text() {
  std::string sites;
  for (const char* name : {"north", "east", "south", "west"})
    sites += fmt::format("{{ name = \"{}\", units = 2, people_per_unit = 12 }}, ", name);
  return fmt::format("format = 1\n[organisation]\nsites = [{}]\n", sites);
}

std::string experiment_text(int last) {
  return fmt::format(
      "[experiment]\nseed = 1\nparameters = \"centre\"\ndraws = 1\ndraws_per_organisation = 1\n"
      "replications = {}\nweeks = [-12, {}]\nobjective = {{ quantity = \"use_share\", week = {} "
      "}}\n",
      replications, last, std::max(0, last - window));
}

std::size_t report_row(const Scenario& scenario, int week) {
  const std::vector<int> weeks = report_weeks(scenario.experiment);
  const auto found = std::find(weeks.begin(), weeks.end(), week);
  if (found == weeks.end()) throw std::out_of_range("no report week");
  return static_cast<std::size_t>(found - weeks.begin());
}

Measure mean_of_group(GroupQuantity quantity, int week, std::size_t group) {
  return [=](const Scenario& scenario, const RunRecord& record) {
    return double{record.groups(report_row(scenario, week), group_column(group, quantity))};
  };
}

}  // namespace

std::string practice(const std::string& key, const std::string& settings) {
  return "[[strategy.practice." + key + "]]\n" + settings + "\n";
}

std::string announcement() {
  return practice("communication", "channels = 1\nmessages_per_week = 1\nweeks = [-4, 2]");
}

std::string course() {
  return practice("diverse_training", "hours = 2\ncourses = 1\nfirst_week = -1");
}

std::string announced_course() { return announcement() + course(); }

std::string three_courses(int methods) {
  return practice(
      "diverse_training",
      fmt::format("hours = 2\ncourses = 3\nfirst_week = -2\ngap_weeks = 3\nmethods = {}", methods));
}

Scenario scenario_of(const std::vector<std::string>& plans, int last, const std::string& more) {
  std::string text = organisation_text();
  for (std::size_t at = 0; at < plans.size(); ++at)
    text += fmt::format("[[strategy]]\nname = \"plan_{}\"\n{}", at, plans[at]);
  text += experiment_text(last) + more;
  auto reading = parse_scenario(text, "effects.toml");
  if (!reading.scenario) throw std::runtime_error(to_text(reading.problems) + text);
  return without_idle_priors(std::move(*reading.scenario));
}

Measure mean_of(GroupQuantity quantity, int week) { return mean_of_group(quantity, week, 0); }

Measure mean_of(GroupQuantity quantity, int week, std::size_t unit) {
  constexpr Groups groups{4, 8, 6};
  return mean_of_group(quantity, week, groups.unit(unit));
}

Measure week_of(Series series, int week) {
  return [=](const Scenario& scenario, const RunRecord& record) {
    const auto column = static_cast<std::size_t>(week - scenario.experiment.weeks.first);
    return double{record.series(static_cast<std::size_t>(series), column)};
  };
}

Runs::Runs(const Trial& trial)
    : scenario_(scenario_of({trial.without, trial.with, trial.with_none}, trial.week + window,
                            trial.more)),
      result_(run_ensemble(CompiledModel(scenario_), {})) {}

double Runs::value(const Measure& measure, std::size_t plan, std::size_t replication) const {
  return measure(scenario_, result_.record(plan, 0, replication));
}

Difference Runs::difference(const Measure& measure, std::size_t plan) const {
  std::vector<double> differences;
  for (std::size_t r = 0; r < result_.replications; ++r)
    differences.push_back(value(measure, plan, r) - value(measure, 0, r));
  return summary_of(differences);
}

void check_raises(const Trial& trial, const Measure& measure) {
  const Runs runs(trial);
  check_raise(trial, runs.difference(measure, 1), runs.difference(measure, 2));
}

void check_raise(const Trial& trial, const Difference& practice, const Difference& none) {
  const auto over_least = [&](Difference difference) {
    difference.mean -= trial.least;
    return clearly_above_zero(difference);
  };
  INFO("the practice changes " << practice << ", at level none " << none);
  CHECK(over_least(practice));
  CHECK_FALSE(over_least(none));
}

void check_lowers(const Trial& trial, const Measure& measure) {
  check_raises(trial, [&](const Scenario& scenario, const RunRecord& record) {
    return -measure(scenario, record);
  });
}

}  // namespace effects
