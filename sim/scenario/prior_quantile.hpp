// A prior as a function from probabilities to values: what is drawn and swept goes through it.
//
// Priors are those of the evidence table (parameter_table.hpp); the beta distribution is the one
// with these 5 and 95 % points. A beta prior takes a millisecond to fit.
#pragma once

#include <functional>

#include "sim/scenario/parameter_table.hpp"

namespace uptake {

/// The value of a prior at probability u in (0, 1), cut to the symbol's range.
std::function<double(double)> prior_quantile(const Parameter& parameter);

}  // namespace uptake
