#include <unistd.h>

#include <filesystem>
#include <string>
#include <thread>

#include "bench/lines/measures.hpp"
#include "bench/lines/rounds.hpp"
#include "sim/results/write_results.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace uptake {

namespace {

constexpr const char* default_scenario = "scenarios/health-centres.toml";

// A file for the time being.
class PassingFile {
 public:
  PassingFile()
      : path_(std::filesystem::temp_directory_path() /
              ("uptake-bench-" + std::to_string(::getpid()) + ".h5")) {}
  ~PassingFile() {
    std::error_code gone;
    std::filesystem::remove(path_, gone);
  }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Scenario scenario_of(const LineOptions& options) {
  Scenario scenario = scenario_or_throw(default_scenario);
  if (options.smoke) scenario.experiment.draws = 4, scenario.experiment.replications = 1;
  return scenario;
}

}  // namespace

void measure_writing(const LineOptions& options) {
  if (!std::filesystem::exists(default_scenario)) {
    print_unknown("write_share", "run from the repository's root, where scenarios/ is");
    return;
  }
  const Scenario scenario = scenario_of(options);
  const CompiledModel model(scenario);
  EnsembleOptions all_threads;
  all_threads.threads = std::max(1u, std::thread::hardware_concurrency());
  const double begin = wall_seconds();
  const EnsembleResult result = run_ensemble(model, all_threads);
  const double running = wall_seconds() - begin;
  const PassingFile file;
  const double writing =
      best_times({wall_seconds}, options.rounds(), {[&] {
                   write_results(file.path(), scenario, result, {{"program", "bench"}},
                                 {.threads = all_threads.threads});
                 }},
                 5)[0][0];
  print_line("write_share", writing / (running + writing), Wanted::at_most, .05);
  print_line("write_megabytes_per_second",
             static_cast<double>(std::filesystem::file_size(file.path())) / 1e6 / writing);
}

}  // namespace uptake
