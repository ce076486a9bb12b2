#include "sim/cli/simulation.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/build_info.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/results/resolved_scenario.hpp"
#include "sim/results/sha256.hpp"

namespace uptake {

namespace {

// CLI11 wraps -1 round, cuts what is too large and takes 010 for eight; a scenario takes none of
// them.
std::uint64_t seed_of(const std::string& text) {
  std::int64_t seed = -1;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, seed);
  if (read.ec != std::errc() || read.ptr != end || seed < 0)
    throw CLI::ValidationError("--seed", text + " is not a whole number from 0 to 2^63 - 1");
  return static_cast<std::uint64_t>(seed);
}

}  // namespace

void ScenarioOptions::add_to(CLI::App& verb) {
  verb.add_option("SCENARIO", path, "scenario file (TOML)")->required()->type_name("");
  verb.add_option("--parameters", parameters_file, "TOML file of parameter values")
      ->type_name("FILE");
  verb.add_option("--set", set, "a parameter's value; may stand several times")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  verb.add_option_function<std::string>(
          "--seed", [this](const std::string& text) { seed = seed_of(text); },
          "in place of the scenario's seed")
      ->type_name("N");
  verb.add_option("--draws", draws, "in place of the scenario's parameter draws")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
  verb.add_option("--replications", replications, "in place of the scenario's replications")
      ->check(CLI::Range(1, 10'000).description(""))
      ->type_name("N");
}

Scenario ScenarioOptions::read() const {
  Overrides overrides;
  if (!parameters_file.empty()) overrides.parameters_file = parameters_file;
  overrides.set = set;
  Scenario scenario = scenario_or_throw(path, overrides);
  scenario.experiment.seed = seed.value_or(scenario.experiment.seed);
  scenario.experiment.draws = draws.value_or(scenario.experiment.draws);
  scenario.experiment.replications = replications.value_or(scenario.experiment.replications);
  return scenario;
}

void SimulationOptions::add_to(CLI::App& verb) {
  scenario.add_to(verb);
  verb.add_option("-o,--output", output, "results file; default: the scenario's name with .h5")
      ->type_name("FILE");
  verb.add_option("--threads", threads, "threads; default: as many as the machine has")
      ->check(CLI::Range(1u, 4096u).description(""))
      ->type_name("N");
}

void check_output(const std::filesystem::path& output,
                  const std::vector<std::filesystem::path>& inputs) {
  for (const auto& input : inputs)
    if (std::error_code missing; std::filesystem::equivalent(output, input, missing))
      throw Failure(ExitCode::usage, output.string() +
                                         ": is an input itself (it would be lost). Choose "
                                         "another file with -o");
  const PendingFile possible(output);
}

unsigned threads_or_all(unsigned asked) {
  return asked > 0 ? asked : std::max(1u, std::thread::hardware_concurrency());
}

double machine_memory() {
  return static_cast<double>(::sysconf(_SC_PHYS_PAGES)) *
         static_cast<double>(::sysconf(_SC_PAGESIZE));
}

// Better than to be killed half-way.
void check_memory(const CompiledModel& model, unsigned threads) {
  const double needed = bytes_needed(model, threads);
  if (needed <= machine_memory()) return;
  throw Failure(ExitCode::system,
                fmt::format("this needs about {:.0f} GB of memory (the machine has {:.0f} GB). "
                            "Fewer people, --draws, --replications or --threads need less",
                            needed / 1e9, machine_memory() / 1e9));
}

EnsembleResult simulate(const CompiledModel& model, unsigned threads, std::size_t first_draw) {
  check_memory(model, threads_or_all(threads));
  watch_for_interruption();
  Progress progress("runs");
  EnsembleOptions options;
  options.threads = threads_or_all(threads);
  options.first_draw = first_draw;
  options.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  options.stop = interrupted;
  const Experiment& experiment = model.experiment();
  progress.show(0, model.strategies().size() *
                       (static_cast<std::size_t>(experiment.draws) - first_draw) *
                       static_cast<std::size_t>(experiment.replications));
  return run_ensemble(model, options);
}

Provenance provenance(const Scenario& scenario, const std::string& command_line) {
  const BuildInfo build = build_info();
  Provenance lines{{"program", "uptake"},
                   {"program_version", build.version},
                   {"git_revision", build.revision},
                   {"compiler", build.compiler},
                   {"build", build.flags},
                   {"kernel", kernel_name()},
                   {"scenario_file", scenario.name},
                   {"scenario_hash", sha256(resolved_scenario(scenario))},
                   {"command_line", command_line},
                   {"created", fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)))}};
  for (const char* name : {"SLURM_JOB_ID", "SLURM_ARRAY_JOB_ID", "SLURM_ARRAY_TASK_ID"})
    if (const char* value = std::getenv(name)) lines.emplace_back(name, value);
  return lines;
}

}  // namespace uptake
