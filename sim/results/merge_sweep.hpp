// All shards of a sweep as one netCDF-4 file, shard after shard, a few megabytes at a time.
//
// The file and its content hash are the same however the work was divided. Its variables:
// README.md. Errors: Failure 75 (tasks are missing), 65 (tasks there twice; foreign or damaged
// shards; all of them at once), 73, 74.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "sim/results/provenance.hpp"
#include "sim/results/sweep_plan.hpp"
#include "sim/results/sweep_shards.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Of the merged file, its root attribute sweep_format_version.
inline constexpr std::int64_t sweep_format = 1;

/// What points stand for.
struct SweepDesign {
  std::vector<std::string> dimensions;                      ///< names without blanks
  std::function<std::vector<double>(std::uint64_t)> point;  ///< [dimension]
};

struct SweepFolder {
  std::filesystem::path folder;
  SweepPlan plan;
  Scenario scenario;  ///< of the first point: strategies, objective, currency are the same at all
  SweepDesign design;
};

/// Tasks that no shard has, or several; "" where each stands in one.
std::string missing_tasks(const SweepPlan& plan, const Shards& shards);
std::string repeated_tasks(const Shards& shards);

/// Gives the content hash. `progress` counts tasks.
std::string merge_sweep(const SweepFolder& sweep, const std::filesystem::path& output,
                        const Provenance& provenance,
                        const std::function<void(std::uint64_t, std::uint64_t)>& progress);

}  // namespace uptake
