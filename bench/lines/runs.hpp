// Parameter draws of one strategy side by side.
#pragma once

#include <vector>

#include "sim/engine/block.hpp"

namespace uptake {

/// `draws` runs by the whole engine, set-up of the block included.
inline void run_draws(const CompiledModel& model, const DrawnOrganisation& organisation,
                      std::size_t draws) {
  std::vector<LaneSpec> lanes;
  for (std::size_t draw = 0; draw < draws; ++draw)
    lanes.push_back({0, constants_of(model.parameter_values(static_cast<std::uint32_t>(draw)))});
  run_block(model, organisation, lanes);
}

inline double person_weeks_of(const CompiledModel& model, std::size_t draws) {
  const Weeks weeks = model.weeks();
  return static_cast<double>(model.organisation().people()) * static_cast<double>(draws) *
         (weeks.last - weeks.first + 1);
}

}  // namespace uptake
