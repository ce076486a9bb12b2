// The folder of a sweep, and the plan in it that never changes.
//
//   DIR/sweep.json     the plan: shape, design, hash; what a task is follows by a formula
//   DIR/inputs/        copies of the files it was made from, so that DIR can be moved
//   DIR/parameters.toml  a copy of what --parameters named, if anything
//   DIR/shards/        what is done: tasks-FIRST-LAST.npy, each with its manifest, .json
//
// Errors: Failure 66 (no such folder, not prepared), 65 (damaged, of another format), 73, 74.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

struct SweepPlan {
  std::string sweep;  ///< 64 hexadecimal digits: one task list, one hash
  SweepShape shape;
  std::string recipe;            ///< the design in a line
  std::string file;              ///< the sweep file below inputs/
  std::vector<std::string> set;  ///< "KEY=VALUE", as given with --set
  bool with_parameters = false;  ///< whether there is a parameters.toml
};

/// Failure 65 where it has too many points or tasks to be counted.
void check_shape(const SweepShape& shape);

/// SHA-256 over whatever decides a task's values; another version of the program may give others.
std::string sweep_hash(const SweepShape& shape, const std::string& recipe,
                       const std::string& resolved_scenario, const std::string& program_version);

std::filesystem::path plan_path(const std::filesystem::path& folder);
std::filesystem::path parameters_path(const std::filesystem::path& folder);
std::filesystem::path inputs_path(const std::filesystem::path& folder);
std::filesystem::path shards_path(const std::filesystem::path& folder);

void write_plan(const std::filesystem::path& folder, const SweepPlan& plan);
SweepPlan read_plan(const std::filesystem::path& folder);
/// From the text of sweep.json; `path` is what a failure names.
SweepPlan plan_from(const std::string& text, const std::filesystem::path& path);

}  // namespace uptake
