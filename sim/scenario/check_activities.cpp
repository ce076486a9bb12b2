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

// Weeks in which something is to happen, and where they must lie.
struct Dates {
  std::string what;
  std::vector<int> weeks;
  Weeks within;
};

// Rounds that the scenario left as they are may come late.
Dates dates_of(const ActivityDraft& activity, Weeks simulated) {
  const Settings& settings = activity.draft.settings;
  const Weeks since_go_live = activity.weeks.value_or(Weeks{0, simulated.last});
  if (const auto* follow_up = std::get_if<FollowUp>(&settings))
    if (follow_up->rounds != default_rounds) return {"round", follow_up->rounds, since_go_live};
  if (const auto* evaluation = std::get_if<ImpactEvaluation>(&settings))
    if (evaluation->rounds != default_evaluation_rounds)
      return {"round", evaluation->rounds, since_go_live};
  if (const auto* plan = std::get_if<ConsistentProcess>(&settings))
    return {"change", plan->changes, activity.weeks.value_or(simulated)};
  if (const auto* ease = std::get_if<EaseOfUse>(&settings))
    return {"release", ease->releases, simulated};
  if (const auto* training = std::get_if<Training>(&settings))
    return {"refresher", training->refreshers, {training->first_week, simulated.last}};
  return {};
}

// What lies outside the activity's weeks, or after the end, never happens.
void check_dates(const std::string& practice, const ActivityDraft& activity, Weeks simulated,
                 ProblemLog& log) {
  const Dates dates = dates_of(activity, simulated);
  for (const int week : dates.weeks)
    if (!dates.within.contains(week) || !simulated.contains(week))
      log.add(activity.position,
              fmt::format("a {} of {} is in week {}", dates.what, practice, week),
              fmt::format("the practice lasts from week {} to {}",
                          std::max(dates.within.first, simulated.first),
                          std::min(dates.within.last, simulated.last)),
              fmt::format("Choose a {} within these weeks", dates.what));
}

}  // namespace

void check_activities(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                      ProblemLog& log) {
  if (!experiment.weeks_sound) return;
  std::set<const PracticeDraft*> checked;  // an inherited practice is the same mistake
  for (const Lineage& lineage : lineages) {
    for (const PracticeDraft* practice : lineage.practices) {
      if (!lineage.rollout_sound || !checked.insert(practice).second) continue;
      const Weeks weeks = experiment.experiment.weeks;
      for (const ActivityDraft& activity : practice->activities)
        check_activity(practice->key, activity,
                       {first_week(activity, lineage, weeks), last_week(activity, lineage, weeks)},
                       weeks, log);
      for (const ActivityDraft& activity : practice->activities)
        check_dates(practice->key, activity,
                    {first_week(activity, lineage, weeks), last_week(activity, lineage, weeks)},
                    log);
    }
  }
}

}  // namespace uptake
