#include "sim/base/failure.hpp"
#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/file_hash.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "sim/results/shard_manifest.hpp"
#include "sim/results/sweep_shards.hpp"

namespace uptake {

struct ShardReader::Open {
  NetcdfReader reader;
};

ShardReader::ShardReader(const Shard& shard, const SweepPlan& plan)
    : shard_(shard), values_of_task_(values_of_task(plan.shape)) {
  const FileHash hash = hash_of_file(shard.path);
  if (hash.sha256 != shard.sha256 || hash.bytes != shard.bytes)
    throw not_as_its_manifest(shard.path);
  open_.reset(new Open{NetcdfReader(shard.path, Origin::own)});
  if (open_->reader.variable("task_value").extents !=
      std::vector<std::uint64_t>{shard.tasks.size(), values_of_task_})
    throw not_as_its_manifest(shard.path);
}

ShardReader::~ShardReader() = default;

std::vector<float> ShardReader::values(const TaskRange& tasks) const {
  return open_->reader.values<float>(
      "task_value", {{tasks.first - shard_.tasks.first, 0}, {tasks.size(), values_of_task_}});
}

}  // namespace uptake
