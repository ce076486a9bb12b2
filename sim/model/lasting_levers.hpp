// What a plan changes for good in each unit: the service, and who takes part in what.
//
// Activities of one practice that meet in a unit: levels, the highest counts; shares of staff add
// up, at most all; what was heard of their ideas, and who volunteered, is the mean by share.
// A rule can begin no such thing, but the roles it may fill are given out beforehand: who has one
// does nothing by it until the rule acts.
#pragma once

#include <vector>

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// [unit]; doses in hours become levels as in `fixed_plan`.
std::vector<LastingLevers> lasting_levers(const Strategy& strategy, int units,
                                          const Constants& constants);

}  // namespace uptake
