#include "analysis/patterns/check_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace uptake {

namespace {

constexpr int most_decimals = 8;

int decimals_of(const std::string& unit) {
  return unit == "months" || unit == "points" || unit == "of 5" ? 1 : 2;
}

bool is_whole(const std::optional<double>& bound) { return !bound || *bound == std::round(*bound); }

/// A fit's R2 is near 1.
int decimals_of_values(const std::string& unit) { return decimals_of(unit) + (unit == "R2"); }

int decimals_of_bounds(const Check& check) {
  const bool whole =
      is_whole(check.low) && is_whole(check.high) && is_whole(check.above) && is_whole(check.below);
  return whole ? 0 : decimals_of(check.unit);
}

std::string joined(const std::string& first, const std::string& second) {
  return first + (first.empty() || second.empty() ? "" : ", ") + second;
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10, decimals);
  return std::round(value * scale) / scale;
}

}  // namespace

std::string number_text(double value, int decimals) {
  if (std::isnan(value)) return "undefined";
  if (std::abs(value) >= 1e4) return fmt::format("{:.2g}", value);
  std::string text = fmt::format("{:.{}f}", rounded(value, decimals) + 0.0, decimals);
  if (text.starts_with("0.")) text.erase(0, 1);
  if (text.starts_with("-0.")) text.erase(1, 1);
  return text;
}

std::string criterion_text(const Check& check) {
  const int decimals = decimals_of_bounds(check);
  const auto side = [&](const char* word, const std::optional<double>& bound) {
    return bound ? word + number_text(*bound, decimals) : std::string();
  };
  const std::string strict = joined(side("above ", check.above), side("below ", check.below));
  if (check.low && check.high)
    return joined(number_text(*check.low, decimals) + side(" to ", check.high), strict);
  return joined(joined(side("at least ", check.low), side("at most ", check.high)), strict);
}

std::string value_text(const Check& check, double value) {
  int decimals = decimals_of_values(check.unit);
  while (decimals < most_decimals &&
         passes(check, rounded(value, decimals)) != passes(check, value))
    ++decimals;
  return number_text(value, decimals);
}

std::string interval_text(const Check& check, const Interval& interval) {
  const int decimals = decimals_of_values(check.unit);
  return fmt::format("({} to {})", number_text(interval.low, decimals),
                     number_text(interval.high, decimals));
}

}  // namespace uptake
