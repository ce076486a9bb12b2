#include "sim/results/pool_waits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/results/run_summary.hpp"
#include "sim/scenario/describe.hpp"

namespace uptake {

namespace {

// Less than this is not worth a planner's line.
constexpr double hardly_any = 0.05;

const std::vector<double>& of(const PoolCourse& course, PoolQuantity quantity) {
  return course.values[static_cast<std::size_t>(quantity)];
}

// "weeks 0 to 6", "9 of weeks 0 to 20"
std::string weeks_in_words(const PoolCourse& course, const std::vector<std::size_t>& short_weeks) {
  const int first = course.first_week + static_cast<int>(short_weeks.front());
  const int last = course.first_week + static_cast<int>(short_weeks.back());
  const std::size_t all = short_weeks.back() - short_weeks.front() + 1;
  return (short_weeks.size() < all ? fmt::format("{} of ", short_weeks.size()) : "") +
         in_words(Weeks{first, last});
}

std::string amount(double value) {
  return value < 9.95 ? fmt::format("{:.1f}", value) : fmt::format("{:.0f}", value);
}

const char* fate(PoolKind kind) {
  if (kind == PoolKind::trainers) return "wait";
  if (kind == PoolKind::help_desk) return "stay in the queue";
  return kind == PoolKind::super_users ? "are not given" : "are not made";
}

}  // namespace

std::vector<PoolKind> kinds_of(const std::vector<Pool>& pools) {
  std::vector<PoolKind> kinds;
  for (std::size_t kind = 0; kind < pool_kinds; ++kind)
    if (std::ranges::count(pools, static_cast<PoolKind>(kind), &Pool::kind) > 0)
      kinds.push_back(static_cast<PoolKind>(kind));
  return kinds;
}

std::vector<std::string> pool_names(const std::vector<Pool>& pools) {
  std::vector<std::string> names;
  for (const PoolKind kind : kinds_of(pools))
    names.emplace_back(pool_kind_names[static_cast<std::size_t>(kind)]);
  return names;
}

PoolCourse pool_course(const Scenario& scenario, const EnsembleResult& result, std::size_t strategy,
                       PoolKind kind) {
  PoolCourse course{kind, scenario.experiment.weeks.first, {}};
  const Grid<float> means = means_over_runs(result, strategy, &RunRecord::pools);
  for (std::size_t q = 0; q < pool_quantity_names.size(); ++q)
    for (std::size_t week = 0; week < means.rows(); ++week)
      course.values[q].push_back(
          double{means(week, pool_column(kind, static_cast<PoolQuantity>(q)))});
  return course;
}

std::string wait_in_words(const PoolCourse& course) {
  const auto& demand = of(course, PoolQuantity::demand);
  const auto& served = of(course, PoolQuantity::served);
  std::vector<std::size_t> short_weeks;
  std::size_t worst = 0;
  for (std::size_t week = 0; week < demand.size(); ++week) {
    if (demand[week] - served[week] > hardly_any) short_weeks.push_back(week);
    if (demand[week] - served[week] > demand[worst] - served[worst]) worst = week;
  }
  if (short_weeks.empty()) return "";
  const auto kind = static_cast<std::size_t>(course.kind);
  return fmt::format("{} short in {}: in the worst week {} of {} {} {}", pool_kind_labels[kind],
                     weeks_in_words(course, short_weeks), amount(demand[worst] - served[worst]),
                     amount(demand[worst]), pool_units[kind], fate(course.kind));
}

std::vector<std::string> waits_in_words(const Scenario& scenario, const EnsembleResult& result,
                                        std::size_t strategy) {
  std::vector<std::string> lines;
  for (const PoolKind kind : kinds_of(scenario.pools)) {
    const std::string line = wait_in_words(pool_course(scenario, result, strategy, kind));
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace uptake
