#include <fmt/format.h>

#include <memory>

#include "analysis/cli/sweep.hpp"
#include "analysis/cli/sweep_words.hpp"
#include "analysis/cli/verbs.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

struct SweepOptions {
  fs::path input, output;
  std::string shard, walltime;
  WorkOptions work;
};

void add_input(CLI::App& verb, SweepOptions& options, const char* name, const char* what) {
  verb.add_option(name, options.input, what)->required()->type_name("");
}

void add_output(CLI::App& verb, SweepOptions& options, const char* type, const char* what) {
  verb.add_option("-o,--output", options.output, what)->required()->type_name(type);
}

void add_working(CLI::App& verb, SweepOptions& options) {
  verb.add_option("--threads", options.work.threads, "threads; default: as many as the machine has")
      ->check(CLI::Range(1u, 4096u).description(""))
      ->type_name("N");
  verb.add_option("--walltime", options.walltime,
                  "stop in time to publish, e.g. 90s, 30m, 01:30:00; default: Slurm's end time")
      ->type_name("TIME");
  verb.add_option("--max-tasks", options.work.most_tasks, "stop after so many")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000'000}).description(""))
      ->type_name("N");
  verb.add_option("--publish-every", options.work.publish_every,
                  "seconds between shards; default: 30, later a tenth of the time so far")
      ->check(CLI::Range(0., 86400.).description(""))
      ->type_name("SECONDS");
}

WorkOptions work_options(const SweepOptions& options) {
  WorkOptions work = options.work;
  ShardOf shard = shard_of_array();
  if (!options.shard.empty()) {
    const auto asked = shard_from(options.shard);
    if (!asked)
      throw CLI::ValidationError("--shard",
                                 options.shard + " is not I/N, the part I (from 1) of N, e.g. 2/7");
    shard = *asked;
  }
  work.shard = shard.shard;
  work.shards = shard.shards;
  work.walltime = options.walltime.empty() ? time_of_job() : duration_from(options.walltime);
  if (!options.walltime.empty() && !work.walltime)
    throw CLI::ValidationError("--walltime",
                               options.walltime + " is no time. Write 90s, 30m, 2h or 01:30:00");
  return work;
}

void prepare(const SweepOptions& options) {
  const SweepPlan plan = prepare_sweep(options.input, options.output);
  fmt::print("{}: {} points, {} tasks\nsweep {}\n", options.output.string(), plan.shape.points,
             plan.shape.tasks(), plan.sweep);
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
  check_output(options.output, options.input);
  const SweepPlan plan = read_sweep_source(options.input).plan;
  const fs::path folder = fs::path(options.output).replace_extension(".sweep");
  if (holds(options.output, plan.sweep)) {
    if (fs::exists(plan_path(folder)) && read_plan(folder).sweep == plan.sweep)
      fs::remove_all(folder);  // killed between the file and the end
    fmt::print("{}: nothing to do, it holds this sweep\n", options.output.string());
    return;
  }
  prepare_sweep(options.input, folder);
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
                           "  uptake sweep prepare scenarios/minimal-sweep.toml -o minimal-sweep");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "SWEEP", "sweep file (TOML)");
  add_output(*verb, *options, "DIR", "folder to be made");
  verb->callback([options] { prepare(*options); });
}

void add_work(CLI::App& sweep) {
  CLI::App* verb =
      verb_of(sweep, "work", "do tasks that are not done; the same command again goes on",
              "  uptake sweep work minimal-sweep\n"
              "  uptake sweep work minimal-sweep --shard 2/7 --threads 2\n"
              "  uptake sweep work minimal-sweep --walltime 01:30:00\n"
              "Stopped before the end (SIGTERM, SIGUSR1, Ctrl-C, time) it leaves with 75.");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "DIR", "folder of a prepared sweep");
  verb->add_option("--shard", options->shard,
                   "part I (from 1) of N; default: this job of a Slurm array, else 1/1")
      ->type_name("I/N");
  add_working(*verb, *options);
  verb->callback([options] { work_on_sweep(options->input, work_options(*options)); });
}

void add_status(CLI::App& sweep) {
  CLI::App* verb = verb_of(sweep, "status", "what is done, missing, there twice or foreign",
                           "  uptake sweep status minimal-sweep");
  const auto options = std::make_shared<SweepOptions>();
  add_input(*verb, *options, "DIR", "folder of a prepared sweep");
  verb->callback([options] { say_status(options->input); });
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
