#include "sim/base/failure.hpp"
#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/file_hash.hpp"
#include "sim/results/shard_format.hpp"
#include "sim/results/shard_manifest.hpp"
#include "sim/results/sweep_shards.hpp"

namespace uptake {

ShardReader::ShardReader(const Shard& shard, const SweepPlan& plan)
    : first_task_(shard.tasks.first),
      values_of_task_(values_of_task(plan.shape)),
      header_(shard_header(plan.shape, shard.tasks)),
      file_(shard.path) {
  const FileHash hash = hash_of_file(shard.path);
  if (hash.sha256 != shard.sha256 || hash.bytes != shard.bytes ||
      !is_size_of_shard(hash.bytes, plan.shape, shard.tasks))
    throw not_as_its_manifest(shard.path);
  std::string found(header_.size(), '\0');
  file_.read(0, found);
  if (found != header_) throw not_as_its_manifest(shard.path);
}

std::vector<float> ShardReader::values(const TaskRange& tasks) const {
  std::vector<float> values(tasks.size() * values_of_task_);
  const std::span<float> all(values);
  file_.read(header_.size() + (tasks.first - first_task_) * values_of_task_ * sizeof(float),
             {reinterpret_cast<char*>(all.data()), all.size_bytes()});
  return values;
}

}  // namespace uptake
