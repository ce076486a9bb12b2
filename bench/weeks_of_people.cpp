// Person-weeks a second (items/s) of people alone, by kernel and size; looks at colleagues; draws.
#include <benchmark/benchmark.h>

#include <string>

#include "bench/organisation.hpp"
#include "bench/weeks/people_by_kernel.hpp"
#include "sim/engine/lanes_of_model.hpp"
#include "sim/engine/reference_kernel.hpp"
#include "sim/kernel/kernels.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

namespace {

template <int N>
PeopleByKernel<N> people_of(const CompiledModel& model, const DrawnOrganisation& organisation) {
  return {model, organisation, runs_of_people(model, organisation, N)};
}

template <int N>
void step_people(benchmark::State& state, const kernel::Kernel<N>& kernel) {
  const CompiledModel model(organisation_of(static_cast<int>(state.range(0))));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  PeopleByKernel<N> people = people_of<N>(model, organisation);
  for (auto _ : state) people.step(kernel);
  state.SetItemsProcessed(
      static_cast<std::int64_t>(static_cast<double>(state.iterations()) * people.person_weeks()));
}

// A look of one person at all colleagues, for N runs: items are people.
template <int N>
void see_colleagues(benchmark::State& state, const kernel::Kernel<N>& kernel) {
  const CompiledModel model(organisation_of(static_cast<int>(state.range(0))));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  PeopleByKernel<N> people = people_of<N>(model, organisation);
  for (auto _ : state) people.look(kernel);
  state.SetItemsProcessed(state.iterations() * organisation.population.people());
}

template <int N, class Row>
void add_row(const std::string& name, const kernel::Kernel<N>& kernel, Row row) {
  benchmark::RegisterBenchmark((name + "/" + kernel.name).c_str(),
                               [=](benchmark::State& state) { row(state, kernel); })
      ->ArgName("people")
      ->Arg(30)
      ->Arg(300)
      ->Arg(1000)
      ->Arg(3000)
      ->Arg(30000)
      ->Unit(benchmark::kMillisecond);
}

void draw_luck(benchmark::State& state) {
  std::uint32_t person = 0;
  for (auto _ : state) benchmark::DoNotOptimize(luck_of(1, ++person, 5, 0));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(draw_luck);

// Of a unit's people, all lanes at once.
template <int N>
void draw_luck_of_unit(benchmark::State& state, const kernel::Kernel<N>& kernel) {
  std::vector<std::uint32_t> keys(12);
  std::vector<kernel::OneLuck> luck(keys.size());
  for (std::uint32_t person = 0; person < keys.size(); ++person) keys[person] = person;
  int week = 0;
  for (auto _ : state) {
    kernel.draw_luck(luck_draw(1, keys, ++week % 100, 0, luck.data()));
    benchmark::DoNotOptimize(luck.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(keys.size()));
}

template <int N>
void add_rows(const kernel::Kernel<N>& kernel) {
  add_row("step_people", kernel, step_people<N>);
  add_row("see_colleagues", kernel, see_colleagues<N>);
  benchmark::RegisterBenchmark((std::string("draw_luck_of_unit/") + kernel.name).c_str(),
                               [=](benchmark::State& state) { draw_luck_of_unit(state, kernel); });
}

// Those that this machine can run.
const bool rows_added = [] {
  for (const auto* k = kernel::wide_kernels(); k->name != nullptr; ++k) add_rows(*k);
  for (const auto* k = kernel::kernels(); k->name != nullptr; ++k) add_rows(*k);
  add_rows(reference_kernel<8>());
  return true;
}();

}  // namespace

}  // namespace uptake
