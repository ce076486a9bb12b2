#include "sim/results/sweep_shards.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/results/npy.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/shard_format.hpp"
#include "sim/results/shard_manifest.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

fs::path path_of(const fs::path& folder, const TaskRange& tasks) {
  return shards_path(folder) / fmt::format("tasks-{:012}-{:012}.npy", tasks.first, tasks.end - 1);
}

void publish_whole(const fs::path& folder, const SweepPlan& plan, const SweepPiece& piece) {
  const fs::path path = path_of(folder, piece.tasks);
  const std::string header = shard_header(plan.shape, piece.tasks);
  const std::string_view values = npy_bytes(piece.values);
  PendingFile pending(path);
  pending.write({header, values});
  Sha256 digest;  // of what it should be, not of what the disk made of it
  digest.add(header);
  digest.add(values);
  write_text(manifest_path(path),
             manifest_text({plan.sweep, piece.tasks, header.size() + values.size(), digest.hex()}));
  pending.publish();
}

SweepPiece part(const SweepPiece& piece, const TaskRange& tasks) {
  const auto of_task = static_cast<std::ptrdiff_t>(piece.values.size() / piece.tasks.size());
  const auto at = [&](std::uint64_t task) {
    return piece.values.begin() + static_cast<std::ptrdiff_t>(task - piece.tasks.first) * of_task;
  };
  return {tasks, {at(tasks.first), at(tasks.end)}};
}

Shard shard_of(const fs::path& path, const SweepPlan& plan) {
  const ShardManifest manifest = read_manifest(path);
  if (manifest.sweep != plan.sweep)
    throw Failure(ExitCode::invalid_data,
                  path.string() +
                      ": foreign (it belongs to another sweep). Move it and its "
                      "manifest out of this folder");
  if (manifest.tasks.end > plan.shape.tasks() || !fs::is_regular_file(path) ||
      manifest.bytes != fs::file_size(path) ||
      !is_size_of_shard(manifest.bytes, plan.shape, manifest.tasks) ||
      path.filename() != path_of("", manifest.tasks).filename())
    throw not_as_its_manifest(path);
  return {manifest.tasks, path, manifest.bytes, manifest.sha256};
}

}  // namespace

std::vector<TaskRange> Shards::tasks() const {
  std::vector<TaskRange> ranges;
  for (const Shard& shard : sound) ranges.push_back(shard.tasks);
  return ranges;
}

Shards published(const fs::path& folder, const SweepPlan& plan) {
  Shards shards;
  if (!fs::exists(shards_path(folder))) return shards;
  for (const auto& entry : fs::directory_iterator(shards_path(folder))) {
    const fs::path& path = entry.path();
    if (path.extension() != ".npy" || path.filename().string().starts_with('.')) continue;
    try {
      shards.sound.push_back(shard_of(path, plan));
    } catch (const Failure& failure) {
      if (failure.code() != ExitCode::invalid_data) throw;
      shards.problems.emplace_back(failure.what());
    }
  }
  std::ranges::sort(shards.sound, {},
                    [](const Shard& s) { return std::pair(s.tasks.first, s.tasks.end); });
  std::ranges::sort(shards.problems);
  return shards;
}

Shards published_or_throw(const fs::path& folder, const SweepPlan& plan) {
  Shards shards = published(folder, plan);
  if (!shards.problems.empty())
    throw Failure(ExitCode::invalid_data, fmt::format("{}", fmt::join(shards.problems, "\n")));
  return shards;
}

void publish(const fs::path& folder, const SweepPlan& plan, const SweepPiece& piece) {
  for (const TaskRange& left : without(piece.tasks, published(folder, plan).tasks()))
    publish_whole(folder, plan, left == piece.tasks ? piece : part(piece, left));
}

}  // namespace uptake
