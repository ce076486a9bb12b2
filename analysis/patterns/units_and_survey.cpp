// Units of all replications together, and the synthetic survey.
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numeric>
#include <utility>

#include "analysis/patterns/course.hpp"
#include "analysis/patterns/definitions.hpp"
#include "analysis/patterns/statistics.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr double points = 100;
constexpr double low_use = 0.3;
constexpr std::array unit_weeks{26, 52, 78};

/// A unit's use under the plan compared to, and what the check's own plan adds.
struct UnitGain {
  double use = 0;
  double gain = 0;
};

/// Mean use of each unit over the single weeks.
std::map<int, double> unit_use(const ObservedRun& run, std::span<const int> unit) {
  std::map<int, double> use;
  for (const int week : unit_weeks)
    for (const auto& [name, mean] : group_means(snapshot_at(run, week).use, unit))
      use[name] += mean / unit_weeks.size();
  return use;
}

std::vector<UnitGain> unit_gains(const Replications& replications) {
  std::vector<UnitGain> gains;
  for (const Replication& each : replications) {
    const std::map<int, double> own = unit_use(*each.runs[0], each.unit);
    for (const auto& [name, use] : unit_use(*each.runs[1], each.unit))
      gains.push_back({use, points * (own.at(name) - use)});
  }
  return gains;
}

double mean_gain(const std::vector<UnitGain>& gains) {
  double sum = 0;
  for (const UnitGain& each : gains) sum += each.gain;
  return sum / static_cast<double>(gains.size());
}

const Survey& survey_of(const Replication& replication) {
  const std::optional<Survey>& survey = replication.runs[0]->survey;
  if (!survey) throw Failure(ExitCode::internal, "no survey");
  return *survey;
}

double mean_item(const Replication& replication, std::initializer_list<std::size_t> items) {
  double sum = 0;
  for (const std::size_t item : items) sum += survey_of(replication).item_mean[item - 1];
  return sum / static_cast<double>(items.size());
}

double understanding(const Replication& replication) {
  return mean_item(replication, {1, 2, 3, 4});
}

/// Smallest and largest; NaN, NaN when one of them is NaN.
std::pair<double, double> extremes(std::span<const double> values) {
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  if (std::isnan(sum)) return {sum, sum};
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  return {*least, *most};
}

}  // namespace

double gain_of_low_less_high_units(const Replications& replications) {
  std::vector<UnitGain> low, high;
  for (const UnitGain& each : unit_gains(replications))
    (each.use < low_use ? low : high).push_back(each);
  return mean_gain(low) - mean_gain(high);
}

double tenth_percentile_of_unit_gains(const Replications& replications) {
  std::vector<double> gains;
  for (const UnitGain& each : unit_gains(replications)) gains.push_back(each.gain);
  return quantile(std::move(gains), 0.1);
}

double willingness_minus_understanding(const Replication& replication) {
  return mean_item(replication, {7, 8}) - understanding(replication);
}

double understanding_minus_resources(const Replication& replication) {
  return understanding(replication) - mean_item(replication, {13, 14});
}

double smallest_subscale_correlation(const Replication& replication) {
  return extremes(survey_of(replication).correlation).first;
}

double largest_subscale_correlation(const Replication& replication) {
  return extremes(survey_of(replication).correlation).second;
}

double smallest_alpha(const Replication& replication) {
  return extremes(survey_of(replication).alpha).first;
}

double largest_alpha(const Replication& replication) {
  return extremes(survey_of(replication).alpha).second;
}

}  // namespace uptake
