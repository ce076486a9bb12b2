#include "analysis/outcomes/courses.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/decision/net_hours.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"
#include "sim/base/quantile.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_traces = 20;
constexpr std::size_t weeks_of_a_month = 4;

// Sorted values of all runs in a week, those not known left out.
std::vector<double> week_of_runs(const EnsembleResult& result, std::size_t s, Series series,
                                 std::size_t week) {
  std::vector<double> values;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r)
      if (const float v = result.record(s, draw, r).series(static_cast<std::size_t>(series), week);
          !std::isnan(v))
        values.push_back(double{v});
  std::ranges::sort(values);
  return values;
}

// Runs far apart among the draws, none chosen for how it looks.
Json traces(const EnsembleResult& result, std::size_t s, Series series) {
  Json lines = Json::array();
  const std::size_t count = std::min(most_traces, result.draws);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row =
        result.record(s, i * result.draws / count, 0).series.row(static_cast<std::size_t>(series));
    lines.push_back(numbers({row.begin(), row.end()}));
  }
  return lines;
}

Json bands(const EnsembleResult& result, std::size_t s, Series series) {
  const std::vector<std::pair<const char*, double>> quantiles{
      {"low_90", .05}, {"low_50", .25}, {"median", .5}, {"high_50", .75}, {"high_90", .95}};
  Json course{{"mean", numbers(mean_course(result, s, series))},
              {"traces", traces(result, s, series)}};
  for (std::size_t week = 0; week < result.records.front().series.columns(); ++week) {
    const std::vector<double> values = week_of_runs(result, s, series, week);
    for (const auto& [name, share] : quantiles)
      course[name].push_back(number(quantile_of_sorted<double>(values, share)));
  }
  return course;
}

double sum_of(const std::vector<double>& course, std::size_t from, std::size_t to) {
  return std::accumulate(course.begin() + static_cast<std::ptrdiff_t>(from),
                         course.begin() + static_cast<std::ptrdiff_t>(to), 0.);
}

Json by_month(const std::vector<double>& paid, const std::vector<double>& learning) {
  Json months = Json::array();
  for (std::size_t from = 0; from < paid.size(); from += weeks_of_a_month) {
    const std::size_t to = std::min(from + weeks_of_a_month, paid.size());
    const double of_plan = sum_of(paid, from, to), of_staff = sum_of(learning, from, to);
    months.push_back({{"month", from / weeks_of_a_month},
                      {"paid", of_plan},
                      {"learning", of_staff},
                      {"net", of_plan + of_staff}});
  }
  return months;
}

std::vector<double> hours_a_person(const Scenario& scenario, const EnsembleResult& result,
                                   std::size_t s, Series series) {
  std::vector<double> hours = mean_course(result, s, series);
  for (double& of_week : hours) of_week /= scenario.organisation.people();
  return hours;
}

}  // namespace

Json courses_of(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const auto paid = hours_a_person(scenario, result, s, Series::paid_hours);
  const auto learning = hours_a_person(scenario, result, s, Series::dip_hours);
  std::vector<double> net(paid);
  for (std::size_t week = 0; week < net.size(); ++week) net[week] += learning[week];
  const auto even = break_even_week(net);
  return {{"course", bands(result, s, series_of(scenario.experiment.objective))},
          {"use_course", numbers(mean_course(result, s, Series::use_share))},
          {"strain_course", numbers(mean_course(result, s, Series::strain))},
          {"desk_load_course", numbers(mean_course(result, s, Series::desk_load))},
          {"time_cost_course", numbers(mean_course(result, s, Series::time_cost))},
          {"hours_by_month", by_month(paid, learning)},
          {"break_even_week",
           even ? Json(static_cast<int>(*even) + scenario.experiment.weeks.first) : Json(nullptr)}};
}

}  // namespace uptake
