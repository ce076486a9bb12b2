#include "bench/weeks/run_of_people.hpp"

#include "sim/model/groups.hpp"

namespace uptake {

namespace {

Surroundings week_of(const CompiledStrategy& strategy, const Constants& constants, int week) {
  const LastingLevers& levers = strategy.levers.front();
  Surroundings here;
  here.week = week;
  here.doing = strategy.policy->exposure({0, 0, week, week}, {});
  here.defects = constants.defects;
  here.ease = ease_of(constants, levers);
  here.duplicate_entry = duplicate_entry_of(constants, levers);
  here.attendance = attendance_of(constants, here.doing);
  here.left_at_hand = left_at_hand(constants, here.doing);
  here.reach = reach_of(constants, here.doing);
  here.practice_load = practice_load(constants, here.doing, week);
  return here;
}

}  // namespace

RunOfPeople run_of_people(const CompiledModel& model, const DrawnOrganisation& organisation,
                          std::uint32_t draw) {
  const CompiledStrategy& strategy = model.strategies().front();
  const Population& population = organisation.population;
  RunOfPeople run{constants_of(model.parameter_values(draw)), {}, {}, {}, {}};
  run.traits = traits_of(run.constants, strategy.levers, model.professions(), population,
                         organisation.network);
  for (const Traits& traits : run.traits) run.begin.push_back(initial_state(run.constants, traits));
  for (int week = model.weeks().first; week <= model.weeks().last; ++week)
    run.weeks.push_back(week_of(strategy, run.constants, week));
  for (int unit = 0; unit < population.units(); ++unit)
    run.climate.push_back(climate_base_of(run.constants, population, unit));
  return run;
}

std::vector<RunOfPeople> runs_of_people(const CompiledModel& model,
                                        const DrawnOrganisation& organisation, int count) {
  std::vector<RunOfPeople> runs;
  for (int draw = 0; draw < count; ++draw)
    runs.push_back(run_of_people(model, organisation, static_cast<std::uint32_t>(draw)));
  return runs;
}

}  // namespace uptake
