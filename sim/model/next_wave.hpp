// (25): when the next wave goes live. Units of one latest date are a wave.
#pragma once

#include <vector>

#include "sim/model/rules.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// What is known before anything is seen.  // calendar week, [unit]
std::vector<int> dates_known(const Strategy& strategy);

/// Dates as they stand in a week: of waves that are decided now, the week in which their
/// preparation, that of `weeks.first`, has been held.  // calendar week, [unit]
std::vector<int> dates_decided(const Strategy& strategy, Weeks weeks, const Lookout& lookout);

}  // namespace uptake
