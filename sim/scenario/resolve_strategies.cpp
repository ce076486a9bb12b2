#include "sim/scenario/resolve_strategies.hpp"

#include <algorithm>
#include <optional>
#include <variant>

namespace uptake {

namespace {

// "To the end" on a unit's own clock is the last week of those that go live first.
Weeks default_weeks(const ActivityDraft& draft, Weeks experiment, int earliest_go_live) {
  const int last = experiment.last;
  const bool calendar = draft.clock == Clock::calendar;
  const int first = draft.draft.begins == Begins::at_go_live ? 0 : experiment.first;
  return {first, std::max(first, calendar ? last : std::max(last, last - earliest_go_live))};
}

Activity resolve_activity(const std::string& practice, const ActivityDraft& draft,
                          const UnitDirectory& directory, Weeks by_default) {
  const Targets& targets = draft.targets;
  return {practice,
          draft.weeks.value_or(by_default),
          draft.clock,
          target_units(targets, directory),
          {targets.professions.begin(), targets.professions.end()},
          targets.lowest_know_how,
          draft.draft.settings,
          draft.account};
}

// Beside diverse_training, targeted_training has neither courses nor a first week of its own: it
// matches those courses from the first on.
void match_from_the_first(std::vector<Activity>& activities) {
  std::optional<int> first;
  for (const Activity& activity : activities)
    if (std::holds_alternative<Training>(activity.settings))
      first = std::min(first.value_or(activity.weeks.first), activity.weeks.first);
  for (Activity& activity : activities)
    if (auto* targeted = std::get_if<TargetedTraining>(&activity.settings); targeted && first)
      activity.weeks.first = targeted->courses.first_week = *first;
}

Rule resolve_rule(const RuleDraft& draft, const UnitDirectory& directory, Weeks experiment) {
  Rule rule = draft.rule;
  const Weeks to_the_end{0, experiment.last - experiment.first};
  for (const PracticeDraft& practice : draft.then)
    for (const ActivityDraft& activity : practice.activities)
      rule.then.push_back(resolve_activity(practice.key, activity, directory, to_the_end));
  match_from_the_first(rule.then);
  return rule;
}

Strategy resolve_strategy(const Lineage& lineage, const UnitDirectory& directory, Weeks weeks) {
  const Rollout rollout = lineage.rollout == nullptr ? Rollout{} : *lineage.rollout;
  Strategy strategy;
  strategy.name = lineage.draft->name;
  strategy.label = lineage.draft->label;
  strategy.coding = lineage.coding;
  strategy.go_live = go_live_weeks(rollout, directory);
  strategy.next_wave = rollout.next_wave;
  for (const PracticeDraft* practice : lineage.practices) {
    for (const ActivityDraft& activity : practice->activities)
      strategy.activities.push_back(resolve_activity(
          practice->key, activity, directory, default_weeks(activity, weeks, rollout.earliest)));
  }
  match_from_the_first(strategy.activities);
  for (const RuleDraft* rule : lineage.rules)
    strategy.rules.push_back(resolve_rule(*rule, directory, weeks));
  return strategy;
}

}  // namespace

std::vector<Strategy> resolve_strategies(const std::vector<Lineage>& lineages,
                                         const UnitDirectory& directory, Weeks weeks) {
  std::vector<Strategy> strategies;
  strategies.reserve(lineages.size());
  for (const Lineage& lineage : lineages)
    strategies.push_back(resolve_strategy(lineage, directory, weeks));
  return strategies;
}

}  // namespace uptake
