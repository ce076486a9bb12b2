// Published parts of a sweep: immutable, each complete in itself.
//
// shards/tasks-FIRST-LAST.h5 has the values of these tasks; the manifest of the same name with
// .json has its hash and the sweep it belongs to. The manifest comes first, then the shard appears
// by rename: a shard that is there is done, a manifest alone means nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

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

/// Values of a shard's tasks, of `count` from `first` on, once its bytes were compared with its
/// manifest. Failure 65 where they differ, or it is not what its manifest says.
class ShardReader {
 public:
  ShardReader(const Shard& shard, const SweepPlan& plan);
  ~ShardReader();
  std::vector<float> values(const TaskRange& tasks) const;

 private:
  struct Open;
  const Shard& shard_;
  std::size_t values_of_task_;
  std::unique_ptr<Open> open_;
};

}  // namespace uptake
