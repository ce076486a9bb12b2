// Organisations of a given size, in the proportions of health-centres: units of 12, sites of 8.
#pragma once

#include <algorithm>

#include "sim/scenario/scenario.hpp"

namespace uptake {

/// One plan: messages, three courses, protected time, a help desk and, beyond s2 of the NumPy peer,
/// monitoring of use. `people` is rounded up to whole units.
inline Scenario organisation_of(int people, Weeks weeks = {-12, 104}) {
  Scenario scenario;
  const int units = std::max(1, (people + 11) / 12);
  for (int unit = 0; unit < units; unit += 8)
    scenario.organisation.sites.push_back({"site", std::min(8, units - unit), 12});
  Profession nurse;
  nurse.name = "nurse";
  nurse.share = 1;
  nurse.tasks_per_week = 20;
  nurse.fit = 0.7;
  scenario.organisation.professions = {nurse};
  for (const Parameter& parameter : parameter_table())
    scenario.parameters.push_back({parameter, "table"});
  scenario.organisation.network = {5.2, 0.9, 0.2, 0.7, 1.1, 0.6};
  Strategy plan;
  plan.name = plan.label = "plan";
  plan.go_live.assign(static_cast<std::size_t>(units), 0);
  std::vector<int> everywhere;
  for (int unit = 0; unit < units; ++unit) everywhere.push_back(unit);
  const auto add = [&](const std::string& practice, Weeks during, const Settings& settings) {
    Activity activity;
    activity.practice = practice;
    activity.weeks = during;
    activity.units = everywhere;
    activity.settings = settings;
    plan.activities.push_back(activity);
  };
  add("communication", {-4, 2}, Communication{});
  add("diverse_training", {-2, 4}, Training{2, 3, -2, 3, 1});
  add("protected_time", {-2, 26}, ProtectedTime{.75});
  add("support", {0, 104}, HelpDesk{12.5});
  add("usage_monitoring", {0, 104}, UsageMonitoring{});
  scenario.strategies = {plan};
  scenario.experiment.weeks = weeks;
  scenario.experiment.draws = 8;
  scenario.experiment.replications = 1;
  return scenario;
}

}  // namespace uptake
