#include "analysis/patterns/statistics.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

template <class A, class B>
void require_same_length(std::span<const A> a, std::span<const B> b) {
  if (a.size() != b.size()) throw Failure(ExitCode::internal, "series of unequal length");
}

template <class Value>
double mean(std::span<const Value> values) {
  double sum = 0;
  for (const Value value : values) sum += double{value};
  return sum / static_cast<double>(values.size());
}

/// Sum of products of the distances to the means.
template <class Value>
double moment(std::span<const Value> x, std::span<const Value> y) {
  const double x_mean = mean(x), y_mean = mean(y);
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    sum += (double{x[i]} - x_mean) * (double{y[i]} - y_mean);
  return sum;
}

double within_groups(std::span<const float> values, std::span<const int> group,
                     const std::map<int, double>& means) {
  double squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    squares += std::pow(double{values[i]} - means.at(group[i]), 2);
  return squares;
}

/// Sum over groups of the square of their size.
double squared_sizes(std::span<const int> group) {
  std::map<int, double> sizes;
  for (const int each : group) ++sizes[each];
  double sum = 0;
  for (const auto& [name, size] : sizes) sum += size * size;
  return sum;
}

}  // namespace

double standard_deviation(std::span<const float> values) {
  if (values.size() < 2) return undefined;
  return std::sqrt(moment(values, values) / static_cast<double>(values.size() - 1));
}

double correlation(std::span<const float> x, std::span<const float> y) {
  require_same_length(x, y);
  return moment(x, y) / std::sqrt(moment(x, x) * moment(y, y));
}

std::map<int, double> group_means(std::span<const float> values, std::span<const int> group) {
  require_same_length(values, group);
  std::map<int, double> sums, sizes;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sums[group[i]] += double{values[i]};
    ++sizes[group[i]];
  }
  for (auto& [name, sum] : sums) sum /= sizes[name];
  return sums;
}

double intraclass_correlation(std::span<const float> values, std::span<const int> group) {
  const std::map<int, double> means = group_means(values, group);
  const auto n = static_cast<double>(values.size()), k = static_cast<double>(means.size());
  if (k < 2 || n <= k) return undefined;
  const double squares_within = within_groups(values, group, means);
  const double within = squares_within / (n - k);
  const double between = (moment(values, values) - squares_within) / (k - 1);
  const double size = (n - squared_sizes(group) / n) / (k - 1);
  return (between - within) / (between + (size - 1) * within);
}

std::optional<Interval> jackknife_interval(double value, std::span<const double> without_each) {
  const auto n = static_cast<double>(without_each.size());
  if (without_each.size() < 2) return std::nullopt;
  const double error = std::sqrt((n - 1) / n * moment(without_each, without_each));
  const double t = boost::math::quantile(boost::math::students_t(n - 1), 0.975);
  if (!std::isfinite(value) || !std::isfinite(error)) return std::nullopt;
  return Interval{value - t * error, value + t * error};
}

Interval wilson_interval(std::size_t met, std::size_t all) {
  const auto n = static_cast<double>(all);
  const double share = static_cast<double>(met) / n;
  const double z = boost::math::quantile(boost::math::normal(), 0.975), z2 = z * z;
  const double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half = z / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace uptake
