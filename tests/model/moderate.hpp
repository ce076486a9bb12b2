// The practices at the prototype's moderate settings (P7), each in a strategy of its own.
#pragma once

#include <string>

#include "tests/model/rollouts.hpp"

namespace uptake {

struct Setting {
  const char* practice;
  Weeks weeks;
  Settings settings;
};

/// In the order of practice_keys.hpp; support is a desk and super-users.
inline std::vector<Setting> moderate_settings() {
  const Weeks always{-12, 104}, live{0, 104};
  return {{"communication", {-8, 104}, Communication{2, 1}},
          {"consistent_process", always, ConsistentProcess{{.7, 0}}},
          {"justification", always, Justification{.6}},
          {"influence", always, Influence{.15, .8}},
          {"positive_attitude", always, PositiveAttitude{.7, 0, 0}},
          {"support", live, HelpDesk{0, 12}},
          {"support", live, SuperUsers{1, .6}},
          {"protected_time", {-2, 26}, ProtectedTime{.75}},
          {"know_how", always, KnowHow{{.7, 0}}},
          {"competence_assessment", {-4, -4}, CompetenceAssessment{1, 30}},
          {"targeted_training", {-1, -1}, TargetedTraining{{2, 1, -1, 1, 1}, .8}},
          {"diverse_training", {-2, 4}, Training{2, 3, -2, 3, 3}},
          {"ease_of_use", always, EaseOfUse{{.7, 0}}},
          {"usefulness", live, Usefulness{{.7, 0}}},
          {"usage_monitoring", live, UsageMonitoring{12, .5, 0}},
          {"feedback", live, Feedback{3}},
          {"impact_evaluation", live, ImpactEvaluation{{8, 26}, 0, 24}},
          {"task_fit", always, TaskFit{{.7, 0}}},
          {"follow_up", live, FollowUp{.7, {12, 26, 52, 78}}},
          {"onboarding", always, Onboarding{{1, 0}}}};
}

/// "help_desk" or "super_users" for the halves of support, else the practice's key.
inline std::string name_of(const Setting& setting) {
  if (std::holds_alternative<HelpDesk>(setting.settings)) return "help_desk";
  if (std::holds_alternative<SuperUsers>(setting.settings)) return "super_users";
  return setting.practice;
}

/// Each alone, without the announcement.
inline Scenario moderate_practices() {
  Scenario scenario = four_rollouts();
  scenario.strategies.clear();
  const Organisation& here = scenario.organisation;
  for (const Setting& s : moderate_settings())
    scenario.strategies.push_back(
        strategy(here, name_of(s), {activity(here, s.practice, s.weeks, s.settings)}));
  return scenario;
}

/// All at once, in one strategy.
inline Scenario everything() {
  Scenario scenario = four_rollouts();
  std::vector<Activity> activities;
  for (const Setting& s : moderate_settings())
    activities.push_back(activity(scenario.organisation, s.practice, s.weeks, s.settings));
  scenario.strategies = {strategy(scenario.organisation, "everything", activities)};
  return scenario;
}

}  // namespace uptake
