#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "sim/scenario/resolve_strategies.hpp"

namespace uptake {

namespace {

// Luck is drawn by own week + 1024, states are kept up to week 32,000 of a unit's own clock.
constexpr WholeLimits own_weeks{-1023, 32'000};

struct GoLive {
  std::string strategy;
  int earliest;
  int latest;
  Position position;
  std::optional<NextWave> next_wave = {};
};

void check_own_clock(const GoLive& go_live, Weeks weeks, ProblemLog& log) {
  const int first = weeks.first - go_live.latest;
  const int last = weeks.last - go_live.earliest;
  if (first >= own_weeks.low && last <= own_weeks.high) return;
  log.add(go_live.position,
          fmt::format("strategy {} has units in weeks {} to {} of their own clock",
                      in_quotes(go_live.strategy), first, last),
          fmt::format("from {} to {}", own_weeks.low, own_weeks.high),
          "Let the experiment begin later or the units go live earlier");
}

void check_begin(const GoLive& go_live, Weeks weeks, ProblemLog& log) {
  if (go_live.earliest >= weeks.first) return;
  log.add(go_live.position,
          fmt::format("strategy {} goes live in week {}", in_quotes(go_live.strategy),
                      go_live.earliest),
          fmt::format("the experiment begins in week {}", weeks.first),
          fmt::format("Write weeks = [{}, {}] in [experiment], or go live later", go_live.earliest,
                      weeks.last));
}

// A wave is prepared once it is decided, so nothing can be seen before the date is fixed by
// `latest`.
void check_next_wave(const GoLive& go_live, Weeks weeks, ProblemLog& log) {
  const int preparation = std::max(0, -weeks.first);
  if (!go_live.next_wave || go_live.next_wave->latest > preparation) return;
  log.add(go_live.position,
          fmt::format("strategy {}: the next wave follows after {} weeks at the latest",
                      in_quotes(go_live.strategy), go_live.next_wave->latest),
          fmt::format("its preparation takes {} weeks, so the wave before is not even live when it "
                      "is decided",
                      preparation),
          fmt::format("Write after = [{}, {}], or shorten the preparation in [experiment]",
                      std::max(go_live.next_wave->soonest, preparation + 4), preparation + 26));
}

// A value at a week is a mean over as many weeks to either side.
int value_window() {
  const ParameterTable table = parameter_table();
  return static_cast<int>(table.at(find_parameter(table, "value_window").value_or(0)).value);
}

void check_objective(const GoLive& go_live, const Experiment& experiment, Position position,
                     ProblemLog& log) {
  const Objective& objective = experiment.objective;
  const int simulated = experiment.weeks.last - go_live.latest;
  const int needed = std::min(objective.week + value_window(), experiment.weeks.last);
  if (objective.week <= simulated && needed <= simulated) return;
  const int reached = go_live.latest > 0 ? simulated - value_window() : simulated;
  const std::string longer =
      fmt::format("Write weeks = [{}, {}] in [experiment]", experiment.weeks.first,
                  go_live.latest + objective.week + (go_live.latest > 0 ? value_window() : 0));
  const std::string sooner = fmt::format(", or objective = {{ quantity = \"{}\", week = {} }}",
                                         objective.quantity, reached);
  log.add(position,
          fmt::format("strategy {} does not reach the objective's week {}",
                      in_quotes(go_live.strategy), objective.week),
          fmt::format("units that go live in week {} have a value up to week {} of their own clock",
                      go_live.latest, reached),
          longer + (reached >= first_objective_week(objective.quantity) ? sooner : ""));
}

Position objective_place(const ExperimentDraft& experiment, const GoLive& go_live) {
  if (experiment.objective_position.line > 0) return experiment.objective_position;
  return experiment.weeks_position.line > 0 ? experiment.weeks_position : go_live.position;
}

GoLive go_live_of(const Lineage& lineage, const ExperimentDraft& experiment) {
  const Rollout* rollout = lineage.rollout;
  if (rollout == nullptr) return {lineage.draft->name, 0, 0, experiment.weeks_position};
  return {lineage.draft->name, rollout->earliest, rollout->latest, rollout->position,
          rollout->next_wave};
}

}  // namespace

void check_weeks(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                 ProblemLog& log) {
  if (!experiment.weeks_sound) return;
  std::set<const Rollout*> checked;  // an inherited roll-out is the same mistake
  for (const Lineage& lineage : lineages) {
    if (!lineage.rollout_sound || !checked.insert(lineage.rollout).second) continue;
    const GoLive go_live = go_live_of(lineage, experiment);
    check_own_clock(go_live, experiment.experiment.weeks, log);
    check_begin(go_live, experiment.experiment.weeks, log);
    check_next_wave(go_live, experiment.experiment.weeks, log);
    if (experiment.objective_sound)
      check_objective(go_live, experiment.experiment, objective_place(experiment, go_live), log);
  }
}

}  // namespace uptake
