// Pages about the patterns typed by hand: every check with one value, or by a rule.
#pragma once

#include <functional>

#include "analysis/patterns/pattern_page.hpp"

namespace uptake {

/// What was measured of a check; judged by its bounds.
using Measuring = std::function<std::optional<Measured>(const Check&)>;

inline CheckResult judged(const Check& check, const std::optional<Measured>& measured) {
  if (!measured) return {check, measured, Outcome::unknown};
  return {check, measured, passes(check, measured->value) ? Outcome::pass : Outcome::miss};
}

/// The page of all patterns; the outcome of each is its worst check's.
inline PatternPage page_of(const Measuring& measuring) {
  PatternPage page{
      {}, Measured{0.04, Interval{0.031, 0.049}, 32}, Measured{0, Interval{-0.01, 0.01}, 32}, 32};
  for (const Pattern& pattern : patterns()) {
    PatternResult result{pattern, {}, Outcome::pass};
    for (const Check& check : pattern.checks) {
      result.results.push_back(judged(check, measuring(check)));
      const Outcome outcome = result.results.back().outcome;
      if (outcome == Outcome::miss || result.outcome == Outcome::pass) result.outcome = outcome;
    }
    page.patterns.push_back(result);
  }
  return page;
}

/// In the middle of the bounds, or one beside a bound that is alone.
inline double inside(const Check& check) {
  const auto low = check.low ? check.low : check.above,
             high = check.high ? check.high : check.below;
  if (low && high) return (*low + *high) / 2;
  return low ? *low + 1 : *high - 1;
}

inline Measured around(double value, double half_width) {
  return {value, Interval{value - half_width, value + half_width}, 32};
}

inline PatternPage all_met() {
  return page_of([](const Check& check) { return around(inside(check), 0.06); });
}

/// All met but what a check of this measure has.
inline PatternPage all_met_but(const std::string& measure, const std::optional<Measured>& other) {
  return page_of([&](const Check& check) {
    return check.measure == measure ? other : around(inside(check), 0.06);
  });
}

}  // namespace uptake
