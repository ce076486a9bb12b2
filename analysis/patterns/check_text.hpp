// Criteria and values as they are read: ".10 to .30", "at least .98", "undefined".
//
// Numbers below 1 have no 0 before the point. Decimals follow the unit: 1 for months, points and
// "of 5", else 2, of a fitted R2 3; bounds that are all whole have none.
#pragma once

#include <string>

#include "analysis/estimate/interval.hpp"
#include "analysis/patterns/criteria.hpp"

namespace uptake {

/// NaN is "undefined", nothing is "-0"; numbers of five digits and more are shortened.
std::string number_text(double value, int decimals);

std::string criterion_text(const Check& check);

/// A value with as many decimals as it takes to see on which side of the bounds it lies.
std::string value_text(const Check& check, double value);

/// "(.12 to .19)".
std::string interval_text(const Check& check, const Interval& interval);

}  // namespace uptake
