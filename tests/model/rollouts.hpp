// Scenarios made in code, for tests that must not depend on the file format: four centres under
// strategies S0, S1, S2 and S7 of the prototype's page (P8).
#pragma once

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/scenario.hpp"
#include "tests/population/organisation.hpp"

namespace uptake {

inline std::vector<ParameterChoice> table_choices() {
  std::vector<ParameterChoice> choices;
  for (const Parameter& parameter : parameter_table()) choices.push_back({parameter, "table"});
  return choices;
}

/// Fixes a parameter at a value.
inline void fix(Scenario& scenario, const std::string& key, double value) {
  for (ParameterChoice& choice : scenario.parameters)
    if (choice.parameter.key == key) {
      choice.parameter.value = value;
      choice.parameter.prior = {Distribution::fixed, value, value};
      choice.parameter.minimum = std::min(choice.parameter.minimum, value);
    }
}

inline double value_of(const Scenario& scenario, const std::string& key) {
  for (const ParameterChoice& choice : scenario.parameters)
    if (choice.parameter.key == key) return choice.parameter.value;
  throw std::out_of_range(key);
}

inline Activity activity(const Organisation& organisation, const std::string& practice, Weeks weeks,
                         const Settings& settings) {
  Activity made;
  made.practice = practice;
  made.weeks = weeks;
  made.settings = settings;
  made.units.resize(static_cast<std::size_t>(organisation.units()));
  std::iota(made.units.begin(), made.units.end(), 0);
  return made;
}

inline Strategy strategy(const Organisation& organisation, const std::string& name,
                         std::vector<Activity> activities, int go_live = 0) {
  Strategy made;
  made.name = made.label = name;
  made.go_live.assign(static_cast<std::size_t>(organisation.units()), go_live);
  made.activities = std::move(activities);
  return made;
}

/// S0, S1, S2 and S7; point estimates, one draw.
inline Scenario four_rollouts() {
  Scenario scenario;
  scenario.name = "four_rollouts";
  scenario.organisation = four_centres();
  const char* slugs[] = {"registered_nurse", "public_health_nurse", "practical_nurse",
                         "physician",        "social_worker",       "other"};
  scenario.parameters = table_choices();
  for (std::size_t i = 0; i < 6; ++i) {
    Profession& profession = scenario.organisation.professions[i];
    profession.name = slugs[i];
    profession.tasks_per_week = value_of(scenario, std::string("tasks_") + slugs[i]);
    profession.fit = value_of(scenario, std::string("fit_") + slugs[i]);
    profession.rate = value_of(scenario, std::string("rate_") + slugs[i]);
  }
  const Organisation& here = scenario.organisation;
  const Activity told = activity(here, "communication", {-4, 2}, Communication{1, 1});
  const auto course = [&](int courses, int first, int gap) {
    return activity(here, "diverse_training", {first, first + (courses - 1) * gap},
                    Training{2, courses, first, gap, 1});
  };
  const Activity time = activity(here, "protected_time", {-2, 26}, ProtectedTime{.75});
  const Activity desk = activity(here, "support", {0, 104}, HelpDesk{12.5, 0});
  scenario.strategies = {strategy(here, "s0", {told}),
                         strategy(here, "s1", {told, course(1, -1, 1)}),
                         strategy(here, "s2", {told, course(3, -2, 3), time, desk}),
                         strategy(here, "s7", {told, course(3, -12, 3), time, desk})};
  scenario.experiment.draws = 1;
  scenario.experiment.replications = 8;
  scenario.experiment.draws_per_organisation = 1;
  scenario.experiment.parameters = ParameterSource::centre;
  return scenario;
}

}  // namespace uptake
