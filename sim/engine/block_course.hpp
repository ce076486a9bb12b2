// A block from its set-up to its records, and the order of a week.
#pragma once

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/engine/lanes_of_model.hpp"
#include "sim/model/next_wave.hpp"

namespace uptake {

template <int N>
Block<N>::Block(const CompiledModel& model, const DrawnOrganisation& organisation,
                std::span<const LaneSpec> lanes, UnitLuck& luck)
    : model_(model), organisation_(organisation), kernel_(chosen_kernel<N>()), luck_(luck) {
  lanes_.reserve(lanes.size());
  state_.next_week = model.weeks().first;
  for (const LaneSpec& spec : lanes) add_lane(spec);
  set_up_organisation();
  set_up_packs();
  set_up_feasible();
}

template <int N>
void Block<N>::add_lane(const LaneSpec& spec) {
  const CompiledStrategy& strategy = model_.strategies()[spec.strategy];
  const Population& population = organisation_.population;
  std::vector<int> people;
  for (std::size_t unit = 0; unit < units(); ++unit)
    people.push_back(population.first_person[unit + 1] - population.first_person[unit]);
  Lane lane{strategy, spec.constants,      people,
            {},       Parties(population), client_terms(spec.constants, model_.clients())};
  lane.tasks_vary = model_.hand_over().any() || spec.constants.needs_client != 0;
  lane.looks = !strategy.plan.rules.empty() || strategy.plan.next_wave;
  lane.apart = !model_.pools().empty();
  state_.selected.emplace_back();
  state_.firings.emplace_back(units());
  state_.sights.emplace_back(units());
  lanes_.push_back(std::move(lane));
  state_.go_live.push_back(dates_known(strategy.plan));
  plan_work(lanes_.size() - 1);
  group_people(lanes_.size() - 1);
  observations_.emplace_back(model_, organisation_);
}

template <int N>
void Block<N>::group_people(std::size_t lane) {
  Lane& of = lanes_[lane];
  if (!of.strategy.policy->is_personal(state_.firings[lane])) return;
  state_.selected[lane].resize(organisation_.population.unit.size());
  of.parties.group_people(organisation_.population, state_.selected[lane]);
}

template <int N>
void Block<N>::set_up_organisation() {
  const Population& population = organisation_.population;
  const auto sites = static_cast<std::size_t>(population.sites);
  state_.desks = Grid<Desk>(sites, lanes_.size());
  state_.desk_load = Grid<float>(sites, lanes_.size());
  state_.waiting.assign(lanes_.size(), {});
  if (capacities_of(model_.pools(), 0)[static_cast<std::size_t>(PoolKind::trainers)])
    for (auto& waiting : state_.waiting) waiting.assign(population.unit.size(), {});
  state_.methods_prepared.assign(lanes_.size(), 0);
  for (const Lane& lane : lanes_) state_.organisations.push_back({lane.constants.defects, 0});
}

template <int N>
void Block<N>::set_up_packs() {
  const std::size_t people = organisation_.population.unit.size();
  for (std::size_t first = 0; first < lanes_.size(); first += lane_count) {
    const std::size_t count = std::min<std::size_t>(lane_count, lanes_.size() - first);
    packs_.emplace_back(first, count, people, units(),
                        PeopleOfReports<N>(model_, organisation_.population, count));
    for (std::size_t lane = 0; lane < count; ++lane) set_up_lane(packs_.back(), lane);
    packs_.back().next = packs_.back().shown;
  }
  int largest = 0;
  for (const int count : lanes_.front().people_of_unit) largest = std::max(largest, count);
  room_.resize(static_cast<std::size_t>(largest), model_.professions().size());
}

// The kernel's lanes past the pack's last repeat it.
template <int N>
void Block<N>::set_up_lane(LanePack<N>& pack, std::size_t kernel_lane) {
  const Lane& of = lane_in(pack, kernel_lane);
  const Constants& constants = of.constants;
  const Population& population = organisation_.population;
  const std::size_t end = kernel_lane + 1 < pack.count ? kernel_lane + 1 : lane_count;
  const auto traits = traits_of(constants, of.strategy.levers, model_.professions(), population,
                                organisation_.network);
  for (std::size_t lane = kernel_lane; lane < end; ++lane) {
    put(pack.numbers, lane, constants, model_.structure().time);
    for (std::size_t person = 0; person < traits.size(); ++person) {
      const PersonState state = initial_state(constants, traits[person]);
      put(pack.traits[person], lane, traits[person]);
      put(pack.people[person], lane, state);
      pack.shown[person].know_how.at[lane] = state.know_how;
    }
    for (std::size_t unit = 0; unit < units(); ++unit) {
      const LastingLevers& levers = of.strategy.levers[unit];
      const float base = climate_base_of(constants, population, static_cast<int>(unit));
      pack.climate_base[unit].at[lane] = base;
      pack.ease[unit].at[lane] = ease_of(constants, levers);
      pack.duplicate_entry[unit].at[lane] = duplicate_entry_of(constants, levers);
      put(pack.units[unit], lane, initial_unit(constants, base));
    }
  }
}

// Preparation begins at a unit's own week `weeks.first`: on its own clock a unit's course does
// not depend on its date. Before that nobody in it is stepped.
template <int N>
bool Block<N>::begun(std::size_t lane, std::size_t unit, int calendar_week) const {
  return own_week(lane, unit, calendar_week) >= model_.weeks().first;
}

template <int N>
int Block<N>::own_week(std::size_t lane, std::size_t unit, int calendar_week) const {
  return calendar_week - state_.go_live[lane][unit];
}

// Anew when a wave's date is decided.
template <int N>
void Block<N>::plan_work(std::size_t lane) {
  Lane& of = lanes_[lane];
  of.work = one_off_work(of.strategy.plan.activities, of.constants, state_.go_live[lane],
                         of.people_of_unit, model_.weeks());
}

template <int N>
void Block<N>::step() {
  const int calendar_week = state_.next_week++;
  met_.clear();
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    decide_dates(lane, calendar_week);
    choose_people(lane, calendar_week);
    follow_rules(lane, calendar_week);
    meet_exposures(lane, calendar_week);
    step_clients(lane, calendar_week);
    ask_pools(lane, calendar_week);
    step_desks(lane);
    follow_meetings(lane);
  }
  for (LanePack<N>& pack : packs_) find_feasible(pack);
  step_packs(calendar_week);
  for (LanePack<N>& pack : packs_) end_week(pack, calendar_week);
}

template <int N>
std::vector<RunRecord> Block<N>::finish() {
  std::vector<RunRecord> records;
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    const PeopleOfReports<N>& people = packs_[lane / lane_count].reports;
    const std::size_t in_pack = lane % lane_count;
    records.push_back(observations_[lane].finish(state_.go_live[lane], people.quantiles(in_pack)));
    records.back().snapshots = people.snapshots(in_pack);
    records.back().rule_firings = times_acted(lanes_[lane].strategy.plan.rules,
                                              organisation_.population.site, state_.firings[lane]);
  }
  return records;
}

}  // namespace uptake
