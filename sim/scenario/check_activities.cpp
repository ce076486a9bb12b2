#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "sim/scenario/resolve_strategies.hpp"

namespace uptake {

namespace {

// Last week on the activity's clock: of the calendar, or of the units that go live first.
int last_week(const ActivityDraft& activity, const Lineage& lineage, Weeks experiment) {
  if (activity.clock == Clock::calendar || lineage.rollout == nullptr) return experiment.last;
  return experiment.last - lineage.rollout->earliest;
}

// First week on the activity's clock that every unit is simulated in: those that go live before
// calendar week 0 begin late in their own weeks.
int first_week(const ActivityDraft& activity, const Lineage& lineage, Weeks experiment) {
  if (activity.clock == Clock::calendar || lineage.rollout == nullptr) return experiment.first;
  return experiment.first - std::min(0, lineage.rollout->earliest);
}

// `simulated`: the weeks on the activity's clock.
void check_activity(const std::string& practice, const ActivityDraft& activity, Weeks simulated,
                    Weeks experiment, ProblemLog& log) {
  if (!activity.weeks) return;  // it lasts to the end, so it begins in time
  const int first = activity.weeks->first;
  if (simulated.contains(first)) return;
  const std::string what = fmt::format("{} begins in week {}", practice, first);
  if (first < simulated.first)
    log.add(activity.position, what, fmt::format("preparation begins in week {}", simulated.first),
            fmt::format("Write weeks = [{}, {}] in [experiment], or begin later",
                        experiment.first - (simulated.first - first), experiment.last));
  else
    log.add(activity.position, what,
            fmt::format("the experiment is over after its week {}, so it never happens",
                        simulated.last),
            "Begin earlier, or let the experiment end later");
}

const PracticeDraft* find_practice(const Lineage& lineage, const std::string& key) {
  for (const PracticeDraft* practice : lineage.practices)
    if (practice->key == key) return practice;
  return nullptr;
}

bool assessed_by(const Lineage& lineage, int week) {
  const PracticeDraft* assessment = find_practice(lineage, "competence_assessment");
  return assessment != nullptr &&
         std::any_of(assessment->activities.begin(), assessment->activities.end(),
                     [&](const ActivityDraft& a) { return a.weeks->first <= week; });
}

// A round outside the activity's weeks, or after the end, never happens.
void check_rounds(const ActivityDraft& activity, Weeks simulated, ProblemLog& log) {
  const auto* follow_up = std::get_if<FollowUp>(&activity.draft.settings);
  if (follow_up == nullptr || follow_up->rounds == default_rounds) return;
  const Weeks weeks = activity.weeks.value_or(Weeks{0, simulated.last});
  for (const int round : follow_up->rounds)
    if (!weeks.contains(round) || !simulated.contains(round))
      log.add(activity.position, fmt::format("a round of follow_up is in week {}", round),
              fmt::format("it is followed up from week {} to {}", weeks.first,
                          std::min(weeks.last, simulated.last)),
              "Choose rounds within these weeks");
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
          "Remove hours, courses and gap_weeks from targeted_training");
}

}  // namespace

void check_activities(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                      ProblemLog& log) {
  if (!experiment.weeks_sound) return;
  std::set<const PracticeDraft*> checked;  // an inherited practice is the same mistake
  for (const Lineage& lineage : lineages) {
    check_one_programme(lineage, log);
    for (const PracticeDraft* practice : lineage.practices) {
      if (!lineage.rollout_sound || !checked.insert(practice).second) continue;
      const Weeks weeks = experiment.experiment.weeks;
      for (const ActivityDraft& activity : practice->activities)
        check_activity(practice->key, activity,
                       {first_week(activity, lineage, weeks), last_week(activity, lineage, weeks)},
                       weeks, log);
      for (const ActivityDraft& activity : practice->activities)
        check_rounds(activity,
                     {first_week(activity, lineage, weeks), last_week(activity, lineage, weeks)},
                     log);
      check_assessed(lineage, *practice, weeks.first, log);
    }
  }
}

}  // namespace uptake
