// Person-weeks a second of the stepping loop (items/s), by size of the organisation and lanes.
#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "sim/engine/block.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

namespace {

void run_lanes(benchmark::State& state) {
  const Scenario scenario = organisation_of(static_cast<int>(state.range(0)));
  const CompiledModel model(scenario);
  const DrawnOrganisation organisation = model.draw_organisation(0);
  std::vector<LaneSpec> lanes;
  for (std::uint32_t lane = 0; lane < static_cast<std::uint32_t>(state.range(1)); ++lane)
    lanes.push_back({0, constants_of(model.parameter_values(lane))});
  for (auto _ : state) benchmark::DoNotOptimize(run_block(model, organisation, lanes));
  const Weeks weeks = model.weeks();
  state.SetItemsProcessed(state.iterations() * organisation.population.people() * state.range(1) *
                          (weeks.last - weeks.first + 1));
}
BENCHMARK(run_lanes)
    ->ArgNames({"people", "lanes"})
    ->ArgsProduct({{30, 300, 3000, 30000}, {1, 8}})
    ->Unit(benchmark::kMillisecond);

void draw_luck(benchmark::State& state) {
  std::uint32_t person = 0;
  for (auto _ : state) benchmark::DoNotOptimize(luck_of(1, ++person, 5, 0));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(draw_luck);

}  // namespace

}  // namespace uptake
