// Bytes a second of writing the results of some runs, by draws.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>

#include "bench/organisation.hpp"
#include "sim/results/write_results.hpp"

namespace uptake {

namespace {

void write_runs(benchmark::State& state) {
  Scenario scenario = organisation_of(96);
  scenario.experiment.draws = static_cast<int>(state.range(0));
  const EnsembleResult result = run_ensemble(CompiledModel(scenario), {});
  const auto path = std::filesystem::temp_directory_path() /
                    ("uptake-bench-" + std::to_string(::getpid()) + ".h5");
  for (auto _ : state) write_results(path, scenario, result, {{"program", "bench"}});
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(std::filesystem::file_size(path)));
  std::filesystem::remove(path);
}
BENCHMARK(write_runs)->ArgName("draws")->Arg(8)->Arg(64)->Arg(512)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace uptake
