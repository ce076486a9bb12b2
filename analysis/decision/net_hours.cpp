#include "analysis/decision/net_hours.hpp"

#include <cmath>
#include <numeric>

#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

constexpr double weeks_a_year = 52;

}  // namespace

std::vector<double> cumulated(std::span<const double> weekly) {
  std::vector<double> sums(weekly.size());
  std::partial_sum(weekly.begin(), weekly.end(), sums.begin());
  return sums;
}

std::optional<std::size_t> break_even_week(std::span<const double> weekly) {
  const std::vector<double> sums = cumulated(weekly);
  std::size_t week = sums.size();
  while (week > 0 && sums[week - 1] <= 0) --week;
  if (week == sums.size()) return std::nullopt;
  return week;
}

double present_value(std::span<const double> weekly, double yearly_rate) {
  if (!(yearly_rate > -1)) caller_fault("a discount rate of -100 % or less");
  double sum = 0;
  for (std::size_t week = 0; week < weekly.size(); ++week)
    sum += weekly[week] / std::pow(1 + yearly_rate, static_cast<double>(week) / weeks_a_year);
  return sum;
}

}  // namespace uptake
