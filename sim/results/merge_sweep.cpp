#include "sim/results/merge_sweep.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/results/content_hash.hpp"
#include "sim/results/sweep_file.hpp"

namespace uptake {

namespace {

constexpr std::size_t bytes_at_once = 4'000'000;

// "0-11, 40 and 3 more".
std::string listed(std::span<const TaskRange> ranges) {
  constexpr std::size_t most = 5;
  std::string text;
  for (const TaskRange& range : ranges.first(std::min(most, ranges.size())))
    text += (text.empty() ? "" : ", ") + (range.size() == 1
                                              ? std::to_string(range.first)
                                              : fmt::format("{}-{}", range.first, range.end - 1));
  if (ranges.size() > most) text += fmt::format(" and {} more places", ranges.size() - most);
  return text;
}

void check_complete(const SweepFolder& sweep, Shards& shards) {
  if (const std::string twice = repeated_tasks(shards); !twice.empty())
    shards.problems.push_back(fmt::format("{}: {}", shards_path(sweep.folder).string(), twice));
  const std::string missing = missing_tasks(sweep.plan, shards);
  const ExitCode code = shards.problems.empty() ? ExitCode::stopped : ExitCode::invalid_data;
  if (!missing.empty())
    shards.problems.push_back(fmt::format("{}: {}", sweep.folder.string(), missing));
  if (!shards.problems.empty())
    throw Failure(code, fmt::format("{}", fmt::join(shards.problems, "\n")));
}

void add_shard(SweepFile& file, const ShardReader& reader, const TaskRange& tasks,
               std::size_t values_of_task) {
  const std::uint64_t at_once =
      std::max<std::uint64_t>(1, bytes_at_once / (values_of_task * sizeof(float)));
  for (std::uint64_t first = tasks.first; first < tasks.end; first += at_once) {
    const TaskRange now{first, std::min(first + at_once, tasks.end)};
    const std::vector<float> values = reader.values(now);
    for (std::uint64_t task = now.first; task < now.end; ++task)
      file.add(task,
               std::span(values).subspan((task - now.first) * values_of_task, values_of_task));
  }
}

// What killed workers left; nobody works on a sweep that is complete.
void remove_leftovers(const std::filesystem::path& folder) {
  std::error_code ignored;
  std::vector<std::filesystem::path> leftovers;
  for (const auto& entry : std::filesystem::directory_iterator(shards_path(folder), ignored))
    if (const std::string name = entry.path().filename().string();
        name.starts_with(".tasks-") && name.find(".partial-") != std::string::npos)
      leftovers.push_back(entry.path());
  for (const auto& path : leftovers) std::filesystem::remove(path, ignored);
}

}  // namespace

std::string missing_tasks(const SweepPlan& plan, const Shards& shards) {
  const auto missing = without({0, plan.shape.tasks()}, shards.tasks());
  if (missing.empty()) return "";
  return fmt::format("{} of {} tasks are missing ({}). 'uptake sweep work' does them",
                     tasks_in(missing), plan.shape.tasks(), listed(missing));
}

std::string repeated_tasks(const Shards& shards) {
  const auto repeated = twice(shards.tasks());
  if (repeated.empty()) return "";
  const auto overlaps = [&](const Shard& shard) {
    return tasks_in(without(shard.tasks, repeated)) < shard.tasks.size();
  };
  std::string names;
  for (const Shard& shard : shards.sound)
    if (overlaps(shard)) names += (names.empty() ? "" : ", ") + shard.path.filename().string();
  return fmt::format(
      "{} tasks are there twice ({}; in {}). Move one of the shards that hold the same out of this "
      "folder, with its manifest; 'uptake sweep work' fills what is then missing",
      tasks_in(repeated), listed(repeated), names);
}

std::string merge_sweep(const SweepFolder& sweep, const std::filesystem::path& output,
                        const Provenance& provenance,
                        const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  Shards shards = published(sweep.folder, sweep.plan);
  check_complete(sweep, shards);
  PendingFile pending(output);
  SweepFile file(pending.temporary(), sweep);
  for (const Shard& shard : shards.sound) {
    add_shard(file, ShardReader(shard, sweep.plan), shard.tasks, values_of_task(sweep.plan.shape));
    progress(shard.tasks.end, sweep.plan.shape.tasks());
  }
  file.write_provenance(provenance);
  file.close();
  const std::string hash = content_hash(pending.temporary(), Origin::own);
  pending.publish();
  remove_leftovers(sweep.folder);
  return hash;
}

}  // namespace uptake
