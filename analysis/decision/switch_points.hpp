// Which single assumption, were it otherwise, would reverse the choice, and from what value on.
//
// The paired difference between the leading plan (largest mean) and each other is fitted by what
// each parameter does to it (analysis/estimate/parameter_effects.hpp). Where the fitted difference,
// all else averaged, passes 0 inside the parameter's range (5 to 95 % of draws), and the effect is
// not to be had from noise, that is a switch-point. A parameter that acts through interactions only
// has none.
//
// Takes parameters [draw][parameter], values [strategy][draw][replication] of the same draws, and
// how many neighbouring draws share luck. Failure 70 for draws that do not agree.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/decision/comparison.hpp"
#include "analysis/estimate/parameter_effects.hpp"

namespace uptake {

struct SwitchPoint {
  std::size_t parameter = 0;
  double centre = 0;  ///< the parameter's median
  double value = 0;   ///< where the order turns; of several, the nearest to the median in draws
  std::size_t ahead_below = 0, ahead_above = 0;  ///< strategies ahead on either side of it
  double share = 0;  ///< of the difference's variance, that the parameter explains
};

/// For all strategies that the leader is set against; largest share first.
std::vector<SwitchPoint> switch_points(const ParameterDraws& parameters, const RunValues& values,
                                       std::size_t per_cluster);

}  // namespace uptake
