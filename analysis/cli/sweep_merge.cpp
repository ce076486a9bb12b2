#include <fmt/format.h>

#include "analysis/cli/sweep.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/simulation.hpp"

namespace uptake {

namespace {

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
  check_output(output, plan_path(folder));
  const Provenance from = provenance(source.scenario, command_line);
  Progress progress("tasks merged");
  return merge_sweep({folder, plan, std::move(source.scenario), std::move(source.design)}, output,
                     from,
                     [&](std::uint64_t done, std::uint64_t all) { progress.show(done, all); });
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
