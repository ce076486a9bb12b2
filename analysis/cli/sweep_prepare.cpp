#include <fmt/format.h>

#include "analysis/cli/sweep.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/scenario/scenario_files.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_input = 1'000'000'000;

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw Failure(ExitCode::cannot_write,
                  fmt::format("{}: cannot be made ({}). Choose a folder you may write to with -o",
                              folder.string(), error.message()));
}

// Files keep their places to each other, so that they still find each other by name.
void copy_input(const fs::path& file, const fs::path& top, const fs::path& folder) {
  const fs::path copy = inputs_path(folder) / file.lexically_relative(top);
  make_folder(copy.parent_path());
  write_text(copy, read_text(file, longest_input));
}

void refuse_another(const fs::path& folder, const SweepPlan& there, const SweepPlan& plan) {
  if (there.sweep == plan.sweep) return;
  throw Failure(ExitCode::usage,
                folder.string() +
                    ": holds another sweep (its plan never changes). Choose another "
                    "folder with -o");
}

}  // namespace

SweepPlan prepare_sweep(const fs::path& sweep_file, const Overrides& overrides,
                        const fs::path& folder) {
  SweepPlan plan = read_sweep_source(sweep_file, overrides).plan;
  if (fs::exists(plan_path(folder))) {
    refuse_another(folder, read_plan(folder), plan);
    return plan;
  }
  make_folder(shards_path(folder));
  plan.file = sweep_file.filename().string();
  // Whatever a sweep is read from stands in its folder or below.
  for (const fs::path& file : files_read_for(fs::absolute(sweep_file)))
    copy_input(file, fs::absolute(sweep_file).parent_path(), folder);
  plan.set = overrides.set;
  plan.with_parameters = overrides.parameters_file.has_value();
  if (overrides.parameters_file)
    write_text(parameters_path(folder), read_text(*overrides.parameters_file, longest_input));
  write_plan(folder, plan);
  open_sweep(folder, plan);  // the copies say the same
  return plan;
}

SweepSource open_sweep(const fs::path& folder, const SweepPlan& plan) {
  Overrides overrides{.parameters_file = {}, .set = plan.set, .swept = {}};
  if (plan.with_parameters) overrides.parameters_file = parameters_path(folder);
  SweepSource source = read_sweep_source(inputs_path(folder) / plan.file, overrides);
  if (source.plan.sweep != plan.sweep || source.plan.shape != plan.shape ||
      source.plan.recipe != plan.recipe)
    throw Failure(ExitCode::invalid_data,
                  inputs_path(folder).string() +
                      ": not what the sweep was prepared from (changed since, or by another "
                      "version of uptake). Prepare it again, in another folder");
  source.plan = plan;
  return source;
}

}  // namespace uptake
