// Eight parameter draws of one strategy side by side.
#pragma once

#include <vector>

#include "sim/engine/block.hpp"
#include "sim/kernel/week.hpp"

namespace uptake {

/// The whole engine, set-up of the block included.
inline void run_eight(const CompiledModel& model, const DrawnOrganisation& organisation) {
  std::vector<LaneSpec> lanes;
  for (std::uint32_t draw = 0; draw < kernel::lane_count; ++draw)
    lanes.push_back({0, constants_of(model.parameter_values(draw))});
  run_block(model, organisation, lanes);
}

inline double person_weeks_of_eight(const CompiledModel& model) {
  const Weeks weeks = model.weeks();
  return static_cast<double>(model.organisation().people()) * kernel::lane_count *
         (weeks.last - weeks.first + 1);
}

}  // namespace uptake
