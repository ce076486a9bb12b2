// When the next wave goes live: where the wave before it has come so far, within bounds.
#pragma once

#include "sim/scenario/condition.hpp"

namespace uptake {

struct NextWave {
  Condition when;    ///< over all people of the wave before
  int soonest = 16;  ///< weeks from go-live to go-live
  int latest = 40;   ///< after so many it goes live whatever was seen
};

/// Date of a unit whose wave is not decided: so late that nothing of it begins.
inline constexpr int not_decided = 1'000'000;

}  // namespace uptake
