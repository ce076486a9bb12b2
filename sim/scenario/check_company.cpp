// What practices of one strategy ask of each other.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "sim/scenario/resolve_strategies.hpp"

namespace uptake {

namespace {

// Chosen people are told apart by the bits of a 32-bit word (sim/model/policy.hpp).
constexpr int most_choices = 32;

const PracticeDraft* find_practice(const Lineage& lineage, const std::string& key) {
  for (const PracticeDraft* practice : lineage.practices)
    if (practice->key == key) return practice;
  return nullptr;
}

// One that looks at nobody, or at those who are to be found by it, finds nobody.
bool assesses_by(const ActivityDraft& activity, int week) {
  const auto* assessment = std::get_if<CompetenceAssessment>(&activity.draft.settings);
  return assessment != nullptr && assessment->share_assessed > 0 &&
         activity.targets.lowest_know_how <= 0 && activity.weeks && activity.weeks->first <= week;
}

bool assessed_by(const Lineage& lineage, int week) {
  const PracticeDraft* assessment = find_practice(lineage, "competence_assessment");
  return assessment != nullptr &&
         std::any_of(assessment->activities.begin(), assessment->activities.end(),
                     [&](const ActivityDraft& a) { return assesses_by(a, week); });
}

// Who knows least is known only where it was looked at.
void check_assessed(const Lineage& lineage, const PracticeDraft& practice, int first,
                    ProblemLog& log) {
  for (const ActivityDraft& activity : practice.activities) {
    const int week = activity.weeks ? activity.weeks->first : first;
    if (activity.targets.lowest_know_how <= 0 || assessed_by(lineage, week)) continue;
    log.add(activity.position,
            fmt::format("{} is for those with the lowest know-how in week {}", practice.key, week),
            "nobody's know-how has been assessed by then",
            fmt::format("Add [strategy.practice.competence_assessment] with week = {}, or leave "
                        "lowest_know_how out",
                        week));
  }
}

bool has_own_courses(const PracticeDraft& practice) {
  return std::any_of(practice.activities.begin(), practice.activities.end(),
                     [](const ActivityDraft& a) { return a.draft.has_own_courses; });
}

// Two programmes that add would be another model: together they are one.
void check_one_programme(const Lineage& lineage, ProblemLog& log) {
  const PracticeDraft* targeted = find_practice(lineage, "targeted_training");
  if (targeted == nullptr || find_practice(lineage, "diverse_training") == nullptr) return;
  if (!has_own_courses(*targeted)) return;
  log.add(targeted->activities.front().position,
          fmt::format("strategy {} has courses in both training practices",
                      in_quotes(lineage.draft->name)),
          "together they are one programme: diverse_training gives courses and methods, "
          "targeted_training the match",
          "Remove hours, courses, first_week and gap_weeks from targeted_training");
}

void check_choices(const Lineage& lineage, ProblemLog& log) {
  int choices = 0;
  for (const PracticeDraft* practice : lineage.practices)
    for (const ActivityDraft& activity : practice->activities)
      if (activity.targets.lowest_know_how > 0 && ++choices == most_choices + 1)
        log.add(activity.position,
                fmt::format("strategy {} has too many activities for the lowest know-how",
                            in_quotes(lineage.draft->name)),
                fmt::format("at most {}", most_choices), "Join some of them");
}

}  // namespace

void check_company(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                   ProblemLog& log) {
  // Two practices inherited together are the same mistake.
  std::set<std::pair<const PracticeDraft*, const PracticeDraft*>> checked;
  for (const Lineage& lineage : lineages) {
    check_choices(lineage, log);
    const PracticeDraft* assessment = find_practice(lineage, "competence_assessment");
    const PracticeDraft* diverse = find_practice(lineage, "diverse_training");
    for (const PracticeDraft* practice : lineage.practices) {
      if (experiment.weeks_sound && checked.insert({practice, assessment}).second)
        check_assessed(lineage, *practice, experiment.experiment.weeks.first, log);
      if (practice->key == "targeted_training" && checked.insert({diverse, practice}).second)
        check_one_programme(lineage, log);
    }
  }
}

}  // namespace uptake
