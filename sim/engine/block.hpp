// Steps a block of lanes: runs of the same organisation, week by week, in lock-step.
//
// A lane is a strategy under a parameter draw; state is [person][lane], so one reading of a tie
// serves all lanes, and luck is drawn once a person for all of them. Results do not depend on
// which lanes share a block.
#pragma once

#include <span>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/engine/record.hpp"
#include "sim/model/compiled_model.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"

namespace uptake {

struct LaneSpec {
  std::size_t strategy = 0;
  Constants constants;
};

/// Records of the lanes, in their order. At most as many lanes as the widest
/// kernel has keep their state at a time.
std::vector<RunRecord> run_block(const CompiledModel& model, const DrawnOrganisation& organisation,
                                 std::span<const LaneSpec> lanes);

/// Bytes that lanes of the model's organisation keep while they run, however many.
std::size_t bytes_of_lanes(const CompiledModel& model);

}  // namespace uptake
