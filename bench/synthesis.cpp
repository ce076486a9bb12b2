// People a second (items/s) of drawing an organisation: scores, professions and ties.
#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

namespace {

void draw_organisation(benchmark::State& state) {
  const CompiledModel model(organisation_of(static_cast<int>(state.range(0))));
  std::uint32_t g = 0;
  for (auto _ : state) benchmark::DoNotOptimize(model.draw_organisation(++g));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(draw_organisation)
    ->ArgName("people")
    ->Arg(30)
    ->Arg(300)
    ->Arg(1000)
    ->Arg(3000)
    ->Arg(30000)
    ->Arg(300000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace uptake
