// Person-weeks a second (items/s) of whole runs, by size of the organisation and lanes.
#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "sim/engine/block.hpp"

namespace uptake {

namespace {

// The largest for fewer weeks, or a row would take minutes.
Weeks weeks_of(std::int64_t people) { return people > 30000 ? Weeks{-2, 10} : Weeks{-12, 104}; }

void run_lanes(benchmark::State& state) {
  const Scenario scenario =
      organisation_of(static_cast<int>(state.range(0)), weeks_of(state.range(0)));
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
    ->ArgsProduct({{30, 300, 1000, 3000, 30000, 300000}, {1, 8, 16}})
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace uptake
