// Person-weeks a second (items/s) of the light kernel, and the machine's peak of vector operations.
#include <benchmark/benchmark.h>

#include "bench/light/world.hpp"
#include "bench/organisation.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

namespace {

template <int N>
void run_light_lanes(benchmark::State& state) {
  if (!light_runs_here<N>()) return state.SkipWithError("not for this machine");
  const CompiledModel model(organisation_of(static_cast<int>(state.range(0))));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  const SocialNetwork& network = organisation.network;
  LightWorld<N> world({network.offsets().data(), network.all_colleagues().data(), nullptr},
                      network.people());
  constexpr int weeks = 117;
  for (auto _ : state) run_light(world.arrays(), weeks);
  state.SetItemsProcessed(state.iterations() * world.people() * weeks * N);
  state.counters["operations_per_second"] =
      benchmark::Counter(static_cast<double>(state.iterations()) * world.people() * weeks *
                             world.arithmetic_per_person_week(),
                         benchmark::Counter::kIsRate);
}
BENCHMARK(run_light_lanes<8>)->ArgName("people")->Arg(300)->Arg(1000)->Arg(3000)->Arg(30000);
BENCHMARK(run_light_lanes<16>)->ArgName("people")->Arg(300)->Arg(1000)->Arg(3000)->Arg(30000);

template <int N>
void run_peak_of_registers(benchmark::State& state) {
  if (!light_runs_here<N>()) return state.SkipWithError("not for this machine");
  kernel::Lanes<N> zeros, ones;
  for (float& lane : ones.at) lane = 1;
  constexpr long rounds = 100000;
  for (auto _ : state) benchmark::DoNotOptimize(run_peak(rounds, zeros, ones));
  state.SetItemsProcessed(state.iterations() * rounds * operations_of_peak);
}
BENCHMARK(run_peak_of_registers<8>);
BENCHMARK(run_peak_of_registers<16>);

}  // namespace

}  // namespace uptake
