// Rules that could never be looked at or never see anything, and what they begin beside the plan.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "sim/scenario/resolve_strategies.hpp"

namespace uptake {

namespace {

// Weeks on the rule's clock that some unit is simulated in.
Weeks simulated(const Rule& rule, const Lineage& lineage, Weeks experiment) {
  if (rule.clock == Clock::calendar || lineage.rollout == nullptr) return experiment;
  return {experiment.first - std::min(0, lineage.rollout->earliest),
          experiment.last - lineage.rollout->earliest};
}

void check_at(const RuleDraft& draft, Weeks weeks, ProblemLog& log) {
  for (const int week : draft.rule.at) {
    if (weeks.contains(week)) continue;
    log.add(draft.position,
            fmt::format("rule {} looks in week {}", in_quotes(draft.rule.name), week),
            fmt::format("weeks {} to {} are simulated", weeks.first, weeks.last),
            "Choose weeks within these");
    return;
  }
}

// Use is first seen in the week after go-live.
void check_seen(const RuleDraft& draft, const Lineage& lineage, ProblemLog& log) {
  const Rule& rule = draft.rule;
  if (rule.when.quantity > SeenQuantity::tickets_per_100_staff || rule.at.empty()) return;
  const bool calendar = rule.clock == Clock::calendar && lineage.rollout != nullptr;
  const int live = calendar ? lineage.rollout->earliest : 0;
  if (rule.at.back() > live) return;
  log.add(draft.position,
          fmt::format("rule {} never acts: {} is not known by week {}", in_quotes(rule.name),
                      seen_quantity_names[static_cast<std::size_t>(rule.when.quantity)],
                      rule.at.back()),
          "what is looked at is the week before, and nobody uses the service before go-live",
          fmt::format("Look in week {} or later", live + 1));
}

// People of a role are found once, so only one activity of a plan may name them where a rule does.
struct Roles {
  int super_users = 0;
  int opinion_leaders = 0;
  void add(const Settings& settings) {
    if (std::holds_alternative<SuperUsers>(settings)) ++super_users;
    const auto* attitude = std::get_if<PositiveAttitude>(&settings);
    if (attitude != nullptr && attitude->opinion_leaders_per_10 > 0) ++opinion_leaders;
  }
  void add(const PracticeDraft& practice) {
    for (const ActivityDraft& activity : practice.activities) add(activity.draft.settings);
  }
};

void check_role(int by_rules, int in_all, const char* role, const Lineage& lineage,
                ProblemLog& log) {
  if (by_rules == 0 || in_all == 1) return;
  log.add(lineage.rules.front()->position,
          fmt::format("strategy {} names {} more than once, and in a rule",
                      in_quotes(lineage.draft->name), role),
          "who they are is chosen once", "Leave one of them");
}

void check_roles(const Lineage& lineage, ProblemLog& log) {
  Roles by_rules, all;
  for (const PracticeDraft* practice : lineage.practices) all.add(*practice);
  for (const RuleDraft* rule : lineage.rules)
    for (const PracticeDraft& practice : rule->then) {
      all.add(practice);
      by_rules.add(practice);
    }
  check_role(by_rules.super_users, all.super_users, "super_users", lineage, log);
  check_role(by_rules.opinion_leaders, all.opinion_leaders, "opinion leaders", lineage, log);
}

bool has_own_courses(const PracticeDraft& practice) {
  return practice.key == "targeted_training" &&
         std::ranges::any_of(practice.activities,
                             [](const ActivityDraft& a) { return a.draft.has_own_courses; });
}

// As for practices: courses of two programmes do not add.
void check_programmes(const Lineage& lineage, ProblemLog& log) {
  bool own = false, diverse = false;
  const auto look = [&](const PracticeDraft& practice) {
    own = own || has_own_courses(practice);
    diverse = diverse || practice.key == "diverse_training";
  };
  bool by_rule = false;
  for (const PracticeDraft* practice : lineage.practices) look(*practice);
  for (const RuleDraft* rule : lineage.rules)
    for (const PracticeDraft& practice : rule->then) {
      look(practice);
      by_rule = by_rule || practice.key.ends_with("_training");
    }
  if (!by_rule || !own || !diverse) return;
  log.add(lineage.rules.front()->position,
          fmt::format("strategy {} has courses in both training practices",
                      in_quotes(lineage.draft->name)),
          "together they are one programme: diverse_training gives courses and methods, "
          "targeted_training the match",
          "Remove hours, courses, first_week and gap_weeks from targeted_training");
}

}  // namespace

void check_rules(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                 ProblemLog& log) {
  std::set<const RuleDraft*> checked;  // an inherited rule is the same mistake
  for (const Lineage& lineage : lineages) {
    for (const RuleDraft* rule : lineage.rules) {
      if (!experiment.weeks_sound || !lineage.rollout_sound || !checked.insert(rule).second)
        continue;
      check_at(*rule, simulated(rule->rule, lineage, experiment.experiment.weeks), log);
      check_seen(*rule, lineage, log);
    }
    check_roles(lineage, log);
    check_programmes(lineage, log);
  }
}

}  // namespace uptake
