// The numbers of the equations for one parameter draw: a member for each key of the evidence
// table, so a number that is not in the table cannot be used here.
#pragma once

#include <vector>

#include "sim/scenario/scenario.hpp"

namespace uptake {

struct Constants {
#define UPTAKE_KEY(name) float name = 0;
#include "sim/scenario/parameter_keys.inc"
#undef UPTAKE_KEY
};

/// From values in the order of the evidence table.
Constants constants_of(const std::vector<double>& values);

/// The point estimates of a scenario's parameters, in the order of the table.
std::vector<double> central_values(const std::vector<ParameterChoice>& parameters);

}  // namespace uptake
