// Words of the command line and of a batch system as numbers.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace uptake {

/// Part i of n, from 1.
struct ShardOf {
  std::uint64_t shard = 1;
  std::uint64_t shards = 1;
};

/// "3/7"; nothing where it is none.
std::optional<ShardOf> shard_from(const std::string& text);

/// "90s", "30m", "2h", "01:30:00" (hours, minutes, seconds), "1-00:00:00" (and days).
std::optional<std::chrono::seconds> duration_from(const std::string& text);

/// This job of a Slurm array (SLURM_ARRAY_TASK_ID, _MIN, _MAX, _STEP, _COUNT); 1/1 outside of any.
ShardOf shard_of_array();

/// Until SLURM_JOB_END_TIME, which Slurm 22.05 does not set; nothing without it.
std::optional<std::chrono::seconds> time_of_job();

}  // namespace uptake
