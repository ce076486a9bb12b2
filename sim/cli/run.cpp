#include <fmt/format.h>

#include <memory>

#include "sim/cli/simulation.hpp"
#include "sim/cli/verbs.hpp"
#include "sim/results/write_results.hpp"
#include "sim/scenario/scenario_files.hpp"

namespace uptake {

namespace {

void run(const SimulationOptions& options, const std::string& command_line) {
  const Scenario scenario = options.scenario.read();
  const std::filesystem::path output =
      options.output.empty() ? std::filesystem::path(scenario.name + ".h5") : options.output;
  check_output(output, files_read_for(options.scenario.path));
  const CompiledModel model(scenario);
  const EnsembleResult result = simulate(model, options.threads);
  const std::string hash =
      write_results(output, scenario, result, provenance(scenario, command_line),
                    {.threads = threads_or_all(options.threads)});
  fmt::print("{}\ncontent {}\n", output.string(), hash);
}

}  // namespace

void add_run(CLI::App& program, const std::string& command_line) {
  CLI::App* verb = program.add_subcommand("run", "simulate a scenario, write a results file");
  verb->footer(
      "Examples:\n"
      "  uptake run scenarios/minimal.toml -o minimal.h5\n"
      "  uptake run scenarios/health-centres.toml --draws 16 --threads 2 -o quick.h5\n"
      "  uptake run scenarios/minimal.toml --set w_A=1.4 -o stronger-attitude.h5");
  const auto options = std::make_shared<SimulationOptions>();
  options->add_to(*verb);
  verb->callback([options, command_line] { run(*options, command_line); });
}

}  // namespace uptake
