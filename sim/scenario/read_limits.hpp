// [budget] and [outputs]: what a plan may take, and how much of a run is kept.
#pragma once

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// `table` is nullptr when the scenario has none.
Budget read_budget(const Value* table, ProblemLog& log);
Outputs read_outputs(const Value* table, ProblemLog& log);

}  // namespace uptake
