#include "analysis/cli/sweep_options.hpp"

#include "analysis/cli/sweep_words.hpp"

namespace uptake {

namespace {

// UNLIMITED is what squeue says of a job without a limit.
std::optional<std::chrono::seconds> walltime(const std::string& text) {
  if (text.empty()) return time_of_job();
  const auto asked = duration_from(text);
  if (!asked && text != "UNLIMITED")
    throw CLI::ValidationError("--walltime", text + " is no time. Write 90s, 30m, 2h or 01:30:00");
  return asked;
}

}  // namespace

void add_input(CLI::App& verb, SweepOptions& options, const char* name, const char* what) {
  verb.add_option(name, options.input, what)->required()->type_name("");
}

void add_output(CLI::App& verb, SweepOptions& options, const char* type, const char* what) {
  verb.add_option("-o,--output", options.output, what)->required()->type_name(type);
}

void add_overrides(CLI::App& verb, SweepOptions& options) {
  verb.add_option("--parameters", options.parameters, "TOML file of parameter values")
      ->type_name("FILE");
  verb.add_option("--set", options.set,
                  "a parameter's value at all points; may stand several times")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

void add_threads(CLI::App& verb, SweepOptions& options) {
  verb.add_option("--threads", options.work.threads, "threads; default: as many as the machine has")
      ->check(CLI::Range(1u, 4096u).description(""))
      ->type_name("N");
}

void add_foresight(CLI::App& verb, SweepOptions& options) {
  verb.add_flag("--dry-run", options.dry_run, "only say what there is to do");
  verb.add_flag("--estimate", options.estimate,
                "the same, and try some tasks: time, memory, files; at most half a minute");
}

void add_working(CLI::App& verb, SweepOptions& options) {
  add_threads(verb, options);
  add_foresight(verb, options);
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
  work.walltime = walltime(options.walltime);
  return work;
}

Overrides overrides_of(const SweepOptions& options) {
  Overrides overrides{.parameters_file = {}, .set = options.set, .swept = {}};
  if (!options.parameters.empty()) overrides.parameters_file = options.parameters;
  return overrides;
}

}  // namespace uptake
