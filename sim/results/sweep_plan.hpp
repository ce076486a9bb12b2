// The folder of a sweep, and the plan in it that never changes.
//
//   DIR/sweep.json     the plan: shape, design, hash; what a task is follows by a formula
//   DIR/inputs/        copies of the files it was made from, so that DIR can be moved
//   DIR/shards/        what is done: tasks-FIRST-LAST.h5, each with its manifest, .json
//
// Errors: Failure 66 (no such folder, not prepared), 65 (damaged, of another format), 73, 74.
#pragma once

#include <filesystem>
#include <string>

#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

struct SweepPlan {
  std::string sweep;  ///< 64 hexadecimal digits: one task list, one hash
  SweepShape shape;
  std::string recipe;  ///< the design in a line
  std::string file;    ///< the sweep file below inputs/
};

/// Failure 65 where it has too many points or tasks to be counted.
void check_shape(const SweepShape& shape);

/// SHA-256 over whatever decides a task's values.
std::string sweep_hash(const SweepShape& shape, const std::string& recipe,
                       const std::string& resolved_scenario);

std::filesystem::path plan_path(const std::filesystem::path& folder);
std::filesystem::path inputs_path(const std::filesystem::path& folder);
std::filesystem::path shards_path(const std::filesystem::path& folder);

void write_plan(const std::filesystem::path& folder, const SweepPlan& plan);
SweepPlan read_plan(const std::filesystem::path& folder);

}  // namespace uptake
