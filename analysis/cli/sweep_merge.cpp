#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "analysis/cli/sweep.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/scenario/scenario_files.hpp"

namespace uptake {

namespace {

void check_merged(const std::filesystem::path& output, const std::filesystem::path& folder,
                  const SweepPlan& plan) {
  std::error_code missing;
  if (std::filesystem::equivalent(output.parent_path(), shards_path(folder), missing))
    throw Failure(ExitCode::usage,
                  output.string() + ": is among the shards. Choose another folder with -o");
  auto inputs = files_read_for(inputs_path(folder) / plan.file);
  inputs.push_back(plan_path(folder));
  check_output(output, inputs);
}

std::uint64_t bytes_of(const Shards& shards) {
  std::uint64_t bytes = 0;
  for (const Shard& shard : shards.sound) bytes += shard.bytes;
  return bytes;
}

}  // namespace

std::string merge_folder(const std::filesystem::path& folder, const std::filesystem::path& output,
                         const std::string& command_line) {
  const SweepPlan plan = read_plan(folder);
  SweepSource source = open_sweep(folder, plan);
  check_merged(output, folder, plan);
  const Provenance from = provenance(source.scenario, command_line);
  Progress progress("tasks merged");
  return merge_sweep({folder, plan, std::move(source.scenario), std::move(source.design)}, output,
                     from,
                     [&](std::uint64_t done, std::uint64_t all) { progress.show(done, all); });
}

namespace {

// Ranges of tasks as pairs, last included.
nlohmann::ordered_json as_json(std::span<const TaskRange> ranges) {
  nlohmann::ordered_json pairs = nlohmann::ordered_json::array();
  for (const TaskRange& range : ranges) pairs.push_back({range.first, range.end - 1});
  return pairs;
}

}  // namespace

void say_status_as_json(const std::filesystem::path& folder) {
  const SweepPlan plan = read_plan(folder);
  const Shards shards = published(folder, plan);
  const std::uint64_t all = plan.shape.tasks();
  const auto missing = without({0, all}, shards.tasks());
  const nlohmann::ordered_json status{{"sweep", plan.sweep},
                                      {"points", plan.shape.points},
                                      {"tasks", all},
                                      {"done", all - tasks_in(missing)},
                                      {"missing", as_json(missing)},
                                      {"twice", as_json(twice(shards.tasks()))},
                                      {"shards", shards.sound.size()},
                                      {"bytes", bytes_of(shards)},
                                      {"problems", shards.problems}};
  fmt::print("{}\n", status.dump(2));
  if (!shards.problems.empty())
    throw Failure(ExitCode::invalid_data, fmt::format("{}", fmt::join(shards.problems, "\n")));
}

void say_status(const std::filesystem::path& folder) {
  const SweepPlan plan = read_plan(folder);
  Shards shards = published(folder, plan);
  const std::uint64_t all = plan.shape.tasks();
  const std::uint64_t done = all - tasks_in(without({0, all}, shards.tasks()));
  fmt::print("{} points, {} tasks a point: {}\n", plan.shape.points, plan.shape.tasks_per_point(),
             plan.recipe);
  fmt::print("{} of {} tasks done ({:.1f} %), {} shards, {:.1f} MB\n", done, all,
             100. * static_cast<double>(done) / static_cast<double>(all), shards.sound.size(),
             static_cast<double>(bytes_of(shards)) / 1e6);
  if (const std::string missing = missing_tasks(plan, shards); !missing.empty())
    fmt::print("{}\n", missing);
  if (const std::string twice = repeated_tasks(shards); !twice.empty())
    shards.problems.push_back(shards_path(folder).string() + ": " + twice);
  if (!shards.problems.empty())
    throw Failure(ExitCode::invalid_data, fmt::format("{}", fmt::join(shards.problems, "\n")));
}

}  // namespace uptake
