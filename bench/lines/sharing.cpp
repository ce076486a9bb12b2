#include <string>

#include "bench/lines/measures.hpp"
#include "bench/lines/rounds.hpp"
#include "bench/organisation.hpp"
#include "sim/engine/block.hpp"
#include "sim/ensemble/ensemble.hpp"

namespace uptake {

namespace {

constexpr std::size_t strategies = 8;

// Strategies that differ in hours. Each goes live `apart` weeks before the one before it: all are
// under way when the calendar begins, so every lane steps every week whatever its date.
Scenario eight_strategies(int people, int apart) {
  Scenario scenario = organisation_of(people);
  const Strategy plan = scenario.strategies.front();
  scenario.strategies.clear();
  for (std::size_t k = 0; k < strategies; ++k) {
    Strategy strategy = plan;
    strategy.name = strategy.label = "plan_" + std::to_string(k);
    for (int& week : strategy.go_live) week -= apart * static_cast<int>(k);
    for (Activity& activity : strategy.activities)
      if (auto* time = std::get_if<ProtectedTime>(&activity.settings))
        time->hours_per_week = .25 + .1 * static_cast<double>(k);
    scenario.strategies.push_back(strategy);
  }
  return scenario;
}

std::vector<LaneSpec> lane_of_each(const CompiledModel& model) {
  std::vector<LaneSpec> lanes;
  for (std::size_t k = 0; k < strategies; ++k)
    lanes.push_back({k, constants_of(model.parameter_values(0))});
  return lanes;
}

void measure_draws(const LineOptions& options) {
  const int people = options.thousand_people();
  const CompiledModel shared(eight_strategies(people, 0)), own(eight_strategies(people, 1));
  const DrawnOrganisation organisation = shared.draw_organisation(0);
  const auto run = [&](const CompiledModel& model) {
    run_block(model, organisation, lane_of_each(model));
  };
  const auto seconds =
      best_thread_seconds(options.rounds(), {[&] { run(own); }, [&] { run(shared); }});
  print_line("shared_draws_over_own", seconds[0] / seconds[1], Wanted::at_least, 1.05);
}

void measure_strategies(const LineOptions& options) {
  Scenario eight = eight_strategies(options.thousand_people(), 0), one = eight;
  one.strategies.resize(1);
  const CompiledModel of_eight(eight), of_one(one);
  const auto seconds = best_thread_seconds(
      options.rounds(), {[&] { run_ensemble(of_eight, {}); }, [&] { run_ensemble(of_one, {}); }});
  print_line("strategies8_over_1", seconds[0] / seconds[1], Wanted::at_most, 7.5);
}

}  // namespace

void measure_sharing(const LineOptions& options) {
  measure_draws(options);
  measure_strategies(options);
}

}  // namespace uptake
