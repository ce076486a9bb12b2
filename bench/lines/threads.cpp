#include <fmt/format.h>
#include <stdlib.h>

#include <chrono>
#include <thread>

#include "bench/lines/measures.hpp"
#include "bench/lines/rounds.hpp"
#include "bench/organisation.hpp"
#include "sim/ensemble/ensemble.hpp"

namespace uptake {

namespace {

constexpr double idle_load = .5;
constexpr double enough_seconds = 45;

double load() {
  double of_a_minute = 0;
  return ::getloadavg(&of_a_minute, 1) == 1 ? of_a_minute : 0;
}

// Whether the machine came to rest; waits for it.
bool is_idle(const LineOptions& options) {
  for (int look = 0; look < options.tries; ++look) {
    if (look > 0) std::this_thread::sleep_for(std::chrono::duration<double>(options.wait));
    if (load() <= idle_load) return true;
    if (look == 0) fmt::print(stderr, "threads: waiting, the load is {:.2f}\n", load());
  }
  fmt::print(stderr, "threads: the machine is busy, so processor time is compared\n");
  return false;
}

Scenario a_thousand_runs(const LineOptions& options) {
  Scenario scenario = organisation_of(options.thousand_people());
  scenario.experiment.draws = options.smoke ? 32 : 1000;
  return scenario;
}

void run(const CompiledModel& model, unsigned threads) {
  EnsembleOptions options;
  options.threads = threads;
  run_ensemble(model, options);
}

}  // namespace

void measure_threads(const LineOptions& options) {
  const CompiledModel model(a_thousand_runs(options));
  const bool idle = is_idle(options);
  const auto best = best_times({wall_seconds, process_seconds}, options.rounds(),
                               {[&] { run(model, 1); }, [&] { run(model, 2); }}, enough_seconds);
  if (idle)
    print_line("threads2_over_1", best[0][0] / best[1][0], Wanted::at_least, 1.85);
  else
    print_line("threads2_over_1_cpu", 2 * best[0][1] / best[1][1], Wanted::at_least, 1.85);
}

}  // namespace uptake
