#include "analysis/outcomes/times.hpp"

#include <algorithm>

#include "analysis/estimate/first_kept.hpp"
#include "analysis/estimate/ratio.hpp"
#include "analysis/estimate/time_to.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"

namespace uptake {

namespace {

constexpr double half = .5;

std::size_t per_cluster(const Scenario& scenario) {
  return static_cast<std::size_t>(scenario.experiment.draws_per_organisation);
}

int first_go_live(const Strategy& strategy) { return std::ranges::min(strategy.go_live); }

// A run that does not get there is watched to the end of the experiment.
TimeTo time_of(const Scenario& scenario, const RunRecord& record, int go_live) {
  const Weeks& weeks = scenario.experiment.weeks;
  const auto use = record.series.row(static_cast<std::size_t>(Series::use_share));
  const double when = first_kept(use, half) + weeks.first - go_live;
  const bool reached = std::isfinite(when);
  return {std::max(0., reached ? when : weeks.last - go_live), reached};
}

// One row a draw, its replications in turn.
Json time_to(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const int go_live = first_go_live(scenario.strategies[s]);
  std::vector<TimeTo> times;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r)
      times.push_back(time_of(scenario, result.record(s, draw, r), go_live));
  const ReachedCurve curve = reached_curve(times, per_cluster(scenario) * result.replications);
  Json median{{"mean", number(curve.median)}, {"interval", nullptr}};
  if (std::isfinite(curve.median_low) && std::isfinite(curve.median_high))
    median["interval"] = {curve.median_low, curve.median_high};
  return {{"level", half},
          {"weeks", numbers(curve.times)},
          {"share", numbers(curve.share)},
          {"median", median},
          {"censored_share", curve.censored_share}};
}

std::vector<double> in_order(const EnsembleResult& result, std::size_t s, const auto& value) {
  std::vector<double> values;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r)
      values.push_back(value(result.record(s, draw, r)));
  return values;
}

Json cost_of_a_regular_user(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const double people = scenario.organisation.people();
  const auto users = in_order(result, s, [&](const RunRecord& record) {
    return at_objective(scenario, record, GroupQuantity::regular_users);
  });
  const auto cost = [&](double (*of_run)(const RunRecord&)) {
    const auto costs =
        in_order(result, s, [&](const RunRecord& record) { return of_run(record) / people; });
    return json_of(ratio_of_means(costs, users, per_cluster(scenario) * result.replications));
  };
  return {{"hours", cost(paid_hours)}, {"money", cost(paid_money)}};
}

// Of the calendar week in which the first units are at the objective's week.
double in_its_week(const Scenario& scenario, const EnsembleResult& result, std::size_t s,
                   Series series) {
  const Weeks& weeks = scenario.experiment.weeks;
  const int week = std::min(
      first_go_live(scenario.strategies[s]) + scenario.experiment.objective.week, weeks.last);
  return mean_of_runs(result, s, [&](const RunRecord& record) {
    return double{record.series(static_cast<std::size_t>(series),
                                static_cast<std::size_t>(week - weeks.first))};
  });
}

}  // namespace

Json times_and_costs(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const double given_up = in_its_week(scenario, result, s, Series::given_up);
  const double started = in_its_week(scenario, result, s, Series::started);
  return {{"time_to", time_to(scenario, result, s)},
          {"cost_per_regular_user", cost_of_a_regular_user(scenario, result, s)},
          {"given_up", number(given_up)},
          {"time_cost", number(in_its_week(scenario, result, s, Series::time_cost))},
          {"ever_used", number(std::min(1., started / (1 - given_up)))}};
}

}  // namespace uptake
