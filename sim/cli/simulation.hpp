// What `run` and `compare` share: their options, the simulation itself, the results file.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/ensemble/ensemble.hpp"
#include "sim/results/provenance.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace uptake {

/// A scenario file and what the command line changes of it.
struct ScenarioOptions {
  std::filesystem::path path;
  std::filesystem::path parameters_file;
  std::vector<std::string> set;
  std::optional<std::uint64_t> seed;
  std::optional<int> draws;
  std::optional<int> replications;

  void add_to(CLI::App& verb);
  /// Throws Failure(65) with all problems.
  Scenario read() const;
};

struct SimulationOptions {
  ScenarioOptions scenario;
  std::filesystem::path output;
  unsigned threads = 0;  ///< 0: as many as the machine has

  void add_to(CLI::App& verb);
};

/// Before the work: Failure(73) where the output cannot be written, Failure(64) where it would
/// replace one of the inputs.
void check_output(const std::filesystem::path& output,
                  const std::vector<std::filesystem::path>& inputs);

/// Threads to use: what was asked for, or as many as the machine has.
unsigned threads_or_all(unsigned asked);

/// Bytes of memory the machine has.
double machine_memory();

/// Failure(71) where all runs together need more memory than the machine has.
void check_memory(const CompiledModel& model, unsigned threads);

/// Runs with progress on stderr; Ctrl-C throws Failure(130), more memory than
/// the machine has Failure(71) before anything is begun. Draws before `first_draw` were run
/// earlier.
EnsembleResult simulate(const CompiledModel& model, unsigned threads, std::size_t first_draw = 0);

/// Where a file written now comes from; the environment and the clock are read here only.
Provenance provenance(const Scenario& scenario, const std::string& command_line);

}  // namespace uptake
