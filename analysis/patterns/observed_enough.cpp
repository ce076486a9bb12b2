#include "analysis/patterns/observed_enough.hpp"

#include <algorithm>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

bool has(const ObservedRun& run, const WeeksNeeded& weeks) {
  const int end = run.first_week + static_cast<int>((run.*weeks.series).size());
  return run.first_week <= weeks.first && weeks.last < end;
}

bool has(const ObservedRun& run, const SnapshotNeeded& needed) {
  const Snapshot* snapshot = find_snapshot(run, needed.week);
  return snapshot != nullptr && !(snapshot->*needed.values).empty();
}

bool has(const ObservedRun& run, std::optional<Survey> ObservedRun::* survey) {
  return (run.*survey).has_value();
}

template <class Things>
bool has_all(const ObservedRun& run, const Things& things) {
  return std::all_of(things.begin(), things.end(),
                     [&](const auto& each) { return has(run, each); });
}

bool suffices(const ObservedPlan& plan, const Needs& needs) {
  return !plan.empty() && std::all_of(plan.begin(), plan.end(), [&](const ObservedRun& run) {
    return has_all(run, needs.weeks) && has_all(run, needs.snapshots) &&
           has_all(run, needs.surveys);
  });
}

void add(Replications& replications, const ObservedPlan& plan) {
  if (plan.size() != replications.size())
    throw Failure(ExitCode::internal, "plans with unequal numbers of replications");
  for (std::size_t r = 0; r < plan.size(); ++r) replications[r].runs.push_back(&plan[r]);
}

}  // namespace

Replications replications_for(const ObservedPlans& observed, const std::string& own,
                              const Needs& needs) {
  std::vector<std::string> names{own};
  names.insert(names.end(), needs.compared_to.begin(), needs.compared_to.end());
  Replications found;
  for (const std::string& name : names) {
    const auto plan = observed.plans.find(name);
    if (plan == observed.plans.end() || !suffices(plan->second, needs)) return {};
    if (found.empty()) found.assign(plan->second.size(), {{}, observed.unit});
    add(found, plan->second);
  }
  return found;
}

}  // namespace uptake
