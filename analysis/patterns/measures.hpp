// The value of a measure and how well so many replications know it.
//
// Intervals are 95 %: Student's t over the replications' values; of values of all replications
// together, the jackknife over replications; of a share of replications, Wilson's. They tell how
// well the model's own value is known, not whether the model is right. Units are the check's.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analysis/estimate/interval.hpp"
#include "analysis/patterns/criteria.hpp"
#include "analysis/patterns/observed.hpp"

namespace uptake {

struct Measured {
  double value = 0;                  ///< NaN where it is not defined
  std::optional<Interval> interval;  ///< none from one replication, from lambda alone, around NaN
  std::size_t replications = 0;      ///< 0 of what follows from lambda alone
};

/// The bounds of `check` are not looked at. Nothing when a plan, week, snapshot or survey it needs
/// is missing. Throws Failure(70) on a measure that is not known, plans with unequal numbers of
/// replications, or people without a unit.
std::optional<Measured> measure(const ObservedPlans& observed, const Check& check);

/// What the measure is called in a table, at most 27 letters.
std::string_view label(const Check& check);

}  // namespace uptake
