// Runs of every strategy of a scenario in one block, under its first parameter draw.
#pragma once

#include <vector>

#include "sim/engine/block.hpp"

namespace uptake {

inline std::vector<RunRecord> run(const Scenario& scenario, std::uint32_t g = 0) {
  const CompiledModel model(scenario);
  std::vector<LaneSpec> lanes;
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s)
    lanes.push_back({s, constants_of(model.parameter_values(0))});
  return run_block(model, model.draw_organisation(g), lanes);
}

}  // namespace uptake
