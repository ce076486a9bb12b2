// Published parts of a sweep: immutable, each complete in itself.
//
// shards/tasks-FIRST-LAST.npy has the values of these tasks; the manifest of the same name with
// .json has its hash and the sweep it belongs to. The manifest comes first, then the shard appears
// by rename: a shard that is there is done, a manifest alone means nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/base/read_at.hpp"
#include "sim/ensemble/sweep_work.hpp"
#include "sim/results/sweep_plan.hpp"

namespace uptake {

struct Shard {
  TaskRange tasks;
  std::filesystem::path path;
  std::uint64_t bytes = 0;
  std::string sha256;
};

struct Shards {
  std::vector<Shard> sound;           ///< of this sweep; ascending by first task, then by last
  std::vector<std::string> problems;  ///< of the others: what, why, what to do, a line each

  std::vector<TaskRange> tasks() const;
};

/// Reads names and manifests, not the shards themselves.
Shards published(const std::filesystem::path& folder, const SweepPlan& plan);

/// Throws Failure(65) with all problems, if there are any.
Shards published_or_throw(const std::filesystem::path& folder, const SweepPlan& plan);

/// Publishes what is not there yet of a piece. Failure 73 or 74.
void publish(const std::filesystem::path& folder, const SweepPlan& plan, const SweepPiece& piece);

/// Values of a shard's tasks, once its bytes were compared with its manifest. Failure 65 where they
/// differ or are no such shard, 74.
class ShardReader {
 public:
  ShardReader(const Shard& shard, const SweepPlan& plan);
  /// Of `tasks`, which stand in the shard: [task][quantity][strategy][draw of the organisation].
  std::vector<float> values(const TaskRange& tasks) const;

 private:
  std::uint64_t first_task_;
  std::size_t values_of_task_;
  std::string header_;
  FileToReadAt file_;
};

}  // namespace uptake
