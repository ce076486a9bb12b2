#include "analysis/cli/pattern_runs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/patterns/criteria.hpp"
#include "sim/base/failure.hpp"
#include "sim/results/resolved_scenario.hpp"
#include "sim/results/sha256.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace uptake {

namespace {

constexpr auto scenario_text =
#include "analysis/cli/patterns_scenario.inc"
    ;

constexpr int survey_week = 12;
constexpr int snapshot_weeks[] = {6, 26, 52, 78};

// Use held to .9 of tasks, by everybody, from go-live: nothing moves the decision (18).
Constants mandated(Constants c) {
  constexpr float logit_of_held = 2.1972246f;
  c.b0 = logit_of_held;
  c.i_sd = c.eps_sd = c.w_A = c.w_B = c.w_E = c.w_N = c.w_M = c.w_H = c.w_mon = c.w_ch = c.w_T =
      c.w_X = 0;
  c.gate_min = 1;
  c.a_start = 1000;
  c.g_quit = 0;
  return c;
}

Constants constants_for(const std::string& plan, const std::vector<double>& draw) {
  Constants constants = constants_of(draw);
  if (plan == "mandated") return mandated(constants);
  if (plan == "stable") constants.hazard = 0;
  return constants;
}

std::vector<float> weekly(const RunRecord& record, Series series) {
  const auto row = record.series.row(static_cast<std::size_t>(series));
  return {row.begin(), row.end()};
}

Snapshot snapshot_of(const RunRecord& record, std::size_t report, int week) {
  const auto row = record.snapshots.row(report);
  Snapshot snapshot{week, {}, {}, {}};
  for (std::size_t at = 0; at < row.size(); at += snapshot_values) {
    snapshot.use.push_back(row[at + static_cast<std::size_t>(Snapshots::use)]);
    snapshot.attitude.push_back(row[at + static_cast<std::size_t>(Snapshots::attitude)]);
    snapshot.extra_time.push_back(row[at + static_cast<std::size_t>(Snapshots::extra_time)]);
  }
  return snapshot;
}

Survey survey_of(const RunRecord& record, std::size_t report) {
  Survey survey;
  const auto row = record.survey.row(report);
  std::copy_n(row.begin(), survey.item_mean.size(), survey.item_mean.begin());
  std::copy_n(row.begin() + survey_alphas, survey.alpha.size(), survey.alpha.begin());
  std::copy_n(row.begin() + survey_correlations, survey.correlation.size(),
              survey.correlation.begin());
  return survey;
}

ObservedRun observed_run(const RunRecord& record, const Experiment& experiment) {
  ObservedRun run;
  run.first_week = experiment.weeks.first;
  run.use = weekly(record, Series::use_share);
  run.started = weekly(record, Series::started);
  run.time_cost = weekly(record, Series::time_cost);
  run.attitude = weekly(record, Series::attitude);
  run.know_how = weekly(record, Series::know_how);
  const std::vector<int> weeks = report_weeks(experiment);
  for (std::size_t report = 0; report < weeks.size(); ++report) {
    if (std::ranges::count(snapshot_weeks, weeks[report]) > 0)
      run.snapshots.push_back(snapshot_of(record, report, weeks[report]));
    if (weeks[report] == survey_week) run.survey = survey_of(record, report);
  }
  return run;
}

}  // namespace

Scenario pattern_scenario(const std::vector<std::string>& overrides) {
  Overrides changes;
  changes.set = overrides;
  ScenarioReading reading = parse_scenario(scenario_text, "patterns.toml", changes);
  if (!reading.scenario) throw Failure(ExitCode::invalid_data, to_text(reading.problems));
  return std::move(*reading.scenario);
}

std::string recipe_hash(const Scenario& scenario) {
  std::string criteria;
  for (const Pattern& pattern : patterns())
    for (const Check& check : pattern.checks)
      criteria += fmt::format("{} {} {} {} {} {} {}\n", pattern.id, check.measure, check.strategy,
                              check.low.value_or(-1e9), check.high.value_or(1e9),
                              check.above.value_or(-1e9), check.below.value_or(1e9));
  return sha256(resolved_scenario(scenario) + criteria);
}

// Only as many weeks as the measures of a stage ask for.
const std::vector<PatternRuns::Stage>& PatternRuns::all_stages() {
  static const std::vector<Stage> all{
      {{{"mandated", 2}}, 54},
      {{{"s0", 0}, {"s1", 1}, {"s2", 2}}, 104},
      {{{"stable", 2}, {"s4", 4}, {"s5", 5}}, 80},
      {{{"s3", 3}, {"s6", 6}}, 104},
  };
  return all;
}

PatternRuns::PatternRuns(const Scenario& scenario) {
  for (const Stage& stage : all_stages()) {
    Scenario shorter = scenario;
    shorter.experiment.weeks.last = stage.last_week;
    shorter.experiment.objective.week = survey_week + 2;
    for (const int week : {6, survey_week, 26, 52, 78})
      if (week <= stage.last_week) shorter.experiment.more_report_weeks.push_back(week);
    shorter.experiment.keeps_people = true;
    models_.emplace_back(shorter);
  }
}

ObservedPlans PatternRuns::nothing(const std::vector<double>& draw) const {
  ObservedPlans observed;
  observed.lambda = double{constants_of(draw).lambda};
  observed.unit = model().draw_organisation(0).population.unit;
  return observed;
}

void PatternRuns::run(std::size_t stage, std::uint32_t g,
                      const std::vector<std::vector<double>>& draws,
                      const std::vector<ObservedPlans*>& observed) const {
  const CompiledModel& model = models_[stage];
  const Stage& of = all_stages()[stage];
  std::vector<LaneSpec> lanes;
  for (const auto& draw : draws)
    for (const Plan& plan : of.plans)
      lanes.push_back({plan.strategy, constants_for(plan.name, draw)});
  const auto records = run_block(model, model.draw_organisation(g), lanes);
  for (std::size_t lane = 0; lane < records.size(); ++lane)
    observed[lane / of.plans.size()]->plans[of.plans[lane % of.plans.size()].name].push_back(
        observed_run(records[lane], model.experiment()));
}

}  // namespace uptake
