#include <fmt/format.h>

#include <memory>

#include "analysis/cli/sweep.hpp"
#include "analysis/cli/sweep_foresight.hpp"
#include "analysis/cli/sweep_options.hpp"
#include "analysis/cli/verbs.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/stored_numbers.hpp"
#include "sim/scenario/scenario_files.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

void foresee(const SweepOptions& options, const SweepSource& source,
             const std::vector<TaskRange>& left) {
  say_sweep(options.input.string(), source, left);
  if (options.asked() == Asked::estimate)
    say_estimate(source, left, threads_or_all(options.work.threads));
}

void foresee_all(const SweepOptions& options) {
  const SweepSource source = read_sweep_source(options.input, overrides_of(options));
  foresee(options, source, {{0, source.plan.shape.tasks()}});
}

void prepare(const SweepOptions& options) {
  if (options.asked() != Asked::work) return foresee_all(options);
  if (options.output.empty())
    throw CLI::ValidationError("-o", "the folder to be made is missing. Say -o DIR");
  const SweepPlan plan = prepare_sweep(options.input, overrides_of(options), options.output);
  fmt::print("{}: {} points, {} tasks\nsweep {}\n", options.output.string(), plan.shape.points,
             plan.shape.tasks(), plan.sweep);
}

void work(const SweepOptions& options) {
  const WorkOptions asked = work_options(options);
  if (options.asked() == Asked::work)
    return options.mpi ? work_on_sweep_by_ranks(options.input, asked)
                       : work_on_sweep(options.input, asked);
  const SweepPlan plan = read_plan(options.input);
  foresee(options, open_sweep(options.input, plan), left_of(options.input, plan, asked));
}

void merge(const SweepOptions& options, const std::string& command_line) {
  const std::string hash = merge_folder(options.input, options.output, command_line);
  fmt::print("{}\ncontent {}\n", options.output.string(), hash);
}

bool holds(const fs::path& file, const std::string& sweep) {
  return fs::exists(file) &&
         attribute_of<std::string>(NetcdfReader(file), "", "sweep").value_or("") == sweep;
}

// The folder stands beside the file until that is complete.
void run_all(const SweepOptions& options, const std::string& command_line) {
  if (options.asked() != Asked::work) return foresee_all(options);
  const Overrides overrides = overrides_of(options);
  const SweepPlan plan = read_sweep_source(options.input, overrides).plan;
  check_output(options.output, files_read_for(options.input));
  const fs::path folder = fs::path(options.output).replace_extension(".sweep");
  if (holds(options.output, plan.sweep)) {
    if (fs::exists(plan_path(folder)) && read_plan(folder).sweep == plan.sweep)
      fs::remove_all(folder);  // killed between the file and the end
    fmt::print("{}: nothing to do, it holds this sweep\n", options.output.string());
    return;
  }
  prepare_sweep(options.input, overrides, folder);
  work_on_sweep(folder, work_options(options));
  const std::string hash = merge_folder(folder, options.output, command_line);
  fs::remove_all(folder);
  fmt::print("{}\ncontent {}\n", options.output.string(), hash);
}

CLI::App* verb_of(CLI::App& sweep, const char* name, const char* what, const char* examples) {
  CLI::App* verb = sweep.add_subcommand(name, what);
  verb->footer(std::string("Examples:\n") + examples);
  return verb;
}

void add_prepare(CLI::App& sweep) {
  CLI::App* verb = verb_of(sweep, "prepare", "make a folder with the list of tasks",
                           "  uptake sweep prepare scenarios/minimal-sweep.toml -o minimal-sweep\n"
                           "  uptake sweep prepare scenarios/minimal-sweep.toml --estimate");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "SWEEP", "sweep file (TOML)");
  verb->add_option("-o,--output", options->output, "folder to be made")->type_name("DIR");
  add_overrides(*verb, *options);
  add_threads(*verb, *options);
  add_foresight(*verb, *options);
  verb->callback([options] { prepare(*options); });
}

void add_work(CLI::App& sweep) {
  CLI::App* verb =
      verb_of(sweep, "work", "do tasks that are not done; the same command again goes on",
              "  uptake sweep work minimal-sweep\n"
              "  uptake sweep work minimal-sweep --shard 2/7 --threads 2\n"
              "  uptake sweep work minimal-sweep --walltime 01:30:00\n"
              "  mpirun -n 8 uptake sweep work minimal-sweep --mpi\n"
              "Stopped before the end (SIGTERM, SIGUSR1, Ctrl-C, time) it leaves with 75.");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "DIR", "folder of a prepared sweep");
  verb->add_option("--shard", options->shard,
                   "part I (from 1) of N; default: this job of a Slurm array, else 1/1")
      ->type_name("I/N");
  add_working(*verb, *options);
  verb->add_flag("--mpi", options->mpi,
                 "all ranks of an MPI job share the tasks, each with one thread by default");
  verb->callback([options] { work(*options); });
}

void add_status(CLI::App& sweep) {
  CLI::App* verb = verb_of(sweep, "status", "what is done, missing, there twice or foreign",
                           "  uptake sweep status minimal-sweep");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "DIR", "folder of a prepared sweep");
  verb->add_flag("--json", options->json, "as JSON, with every missing task");
  verb->callback([options] {
    if (options->json)
      say_status_as_json(options->input);
    else
      say_status(options->input);
  });
}

void add_merge(CLI::App& sweep, const std::string& command_line) {
  CLI::App* verb =
      verb_of(sweep, "merge", "one results file of all shards",
              "  uptake sweep merge minimal-sweep -o minimal-sweep.h5\n"
              "It leaves with 75 while tasks are missing, with 65 where some are there "
              "twice\nor a shard is foreign or damaged.");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "DIR", "folder of a sweep that is done");
  add_output(*verb, *options, "FILE", "results file");
  verb->callback([options, command_line] { merge(*options, command_line); });
}

void add_all(CLI::App& sweep, const std::string& command_line) {
  CLI::App* verb = verb_of(sweep, "run", "all of it on one machine; the same command again goes on",
                           "  uptake sweep run scenarios/minimal-sweep.toml -o minimal-sweep.h5");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "SWEEP", "sweep file (TOML)");
  add_output(*verb, *options, "FILE", "results file; until it is complete, FILE.sweep beside it");
  add_overrides(*verb, *options);
  add_working(*verb, *options);
  verb->callback([options, command_line] { run_all(*options, command_line); });
}

}  // namespace

void add_sweep(CLI::App& program, const std::string& command_line) {
  CLI::App* sweep = program.add_subcommand("sweep", "many design points, on one machine or many");
  sweep->require_subcommand(1);
  sweep->footer(
      "Examples:\n"
      "  uptake sweep run scenarios/minimal-sweep.toml -o minimal-sweep.h5\n"
      "  uptake sweep prepare scenarios/minimal-sweep.toml -o minimal-sweep\n"
      "  uptake sweep work minimal-sweep --shard 1/2\n"
      "  uptake sweep work minimal-sweep --shard 2/2\n"
      "  uptake sweep merge minimal-sweep -o minimal-sweep.h5\n"
      "'uptake sweep VERB --help' tells more.");
  add_prepare(*sweep);
  add_work(*sweep);
  add_status(*sweep);
  add_merge(*sweep, command_line);
  add_all(*sweep, command_line);
}

}  // namespace uptake
