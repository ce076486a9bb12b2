// Sweeps on disk: what the verbs below `uptake sweep` share.
//
// prepare makes the folder, work publishes shards in it, merge makes one file of them.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/results/merge_sweep.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace uptake {

/// A sweep file as read: nothing of it is on disk yet.
struct SweepSource {
  Scenario scenario;  ///< of the first point
  SweepDesign design;
  SweepPlan plan;
  std::function<Scenario(std::uint64_t point)> at;
};

/// Failure 65 with all problems.
SweepSource read_sweep_source(const std::filesystem::path& sweep_file, const Overrides& overrides);

/// Copies what the sweep is read from and writes the plan, last. A folder that holds the same sweep
/// is left as it is; Failure 64 for one that holds another.
SweepPlan prepare_sweep(const std::filesystem::path& sweep_file, const Overrides& overrides,
                        const std::filesystem::path& folder);

/// The sweep of a prepared folder. Failure 65 where its inputs were changed.
SweepSource open_sweep(const std::filesystem::path& folder, const SweepPlan& plan);

struct WorkOptions {
  std::uint64_t shard = 1, shards = 1;
  unsigned threads = 0;                               ///< 0: as many as there are
  std::uint64_t most_tasks = 0;                       ///< 0: all
  std::optional<std::chrono::seconds> walltime = {};  ///< from now
  std::optional<double> publish_every = {};           ///< seconds; nothing: chosen
};

/// What of the shard is not published. Failure 65 where a shard is foreign or damaged.
std::vector<TaskRange> left_of(const std::filesystem::path& folder, const SweepPlan& plan,
                               const WorkOptions& options);

/// Does and publishes what of the shard is not done. Failure 75 when it was stopped before the end.
void work_on_sweep(const std::filesystem::path& folder, const WorkOptions& options);

/// The same, shared by all ranks of an MPI job; only the first says anything. Failure 69 in a build
/// without MPI.
void work_on_sweep_by_ranks(const std::filesystem::path& folder, const WorkOptions& options);

/// Writes the merged file; gives its content hash.
std::string merge_folder(const std::filesystem::path& folder, const std::filesystem::path& output,
                         const std::string& command_line);

/// Shards, done and missing tasks on stdout. Failure 65 with problems, after that.
void say_status(const std::filesystem::path& folder);
void say_status_as_json(const std::filesystem::path& folder);

}  // namespace uptake
