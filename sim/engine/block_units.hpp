// Desks, units, and what people find around them: (1) to (4), (29), (30), (39).
#pragma once

#include <algorithm>

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

template <int N>
bool any(const kernel::Lanes<N>& lanes) {
  return std::ranges::any_of(lanes.at, [](float value) { return value > 0; });
}

}  // namespace

// (1), after the week's exposures are known: a unit brings its share of the strategy's desk.
template <int N>
void Block<N>::step_desks(std::size_t lane) {
  const Lane& of = lanes_[lane];
  const Population& population = organisation_.population;
  const auto sites = static_cast<std::size_t>(population.sites);
  std::vector<float> staff(sites, 0), lever(sites, 0), fixed(sites, 0), answer_hours(sites, 0);
  for (std::size_t unit = 0; unit < units(); ++unit) {
    const auto site = static_cast<std::size_t>(population.site[unit]);
    const auto people = static_cast<float>(of.people_of_unit[unit]);
    staff[site] += people;
    if (of.met_of[unit] == nothing) continue;
    const Exposure& doing = of.met[of.met_of[unit]].here.doing;
    lever[site] += doing.desk_per_100_staff * people / 100;
    fixed[site] = std::max(fixed[site], doing.desk_per_site);
    answer_hours[site] = std::max(answer_hours[site], doing.desk_answer_hours);
  }
  for (std::size_t site = 0; site < sites; ++site) lever[site] += fixed[site];
  const std::vector<float> planned = lever;
  ask_desks(lane, lever, staff);
  for (std::size_t site = 0; site < sites; ++site) {
    Desk& desk = state_.desks(site, lane);
    desk = step_desk(of.constants, desk, state_.desk_load(site, lane), lever[site], staff[site],
                     answer_hours[site]);
    desk.lever = planned[site];
  }
}

// What the whole organisation finds.
template <int N>
void Block<N>::enter_week(LanePack<N>& pack) {
  pack.met.fill(nothing);
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const OrganisationState& organisation = state_.organisations[pack.lane_of(lane)];
    pack.place.defects.at[lane] = organisation.defects;
    pack.place.trust.at[lane] = organisation.trust;
  }
}

template <int N>
void Block<N>::enter_site(LanePack<N>& pack, std::size_t site) {
  for (std::size_t lane = 0; lane < lane_count; ++lane)
    pack.place.served.at[lane] = state_.desks(site, pack.lane_of(lane)).served;
}

// Who comes next meets this; hours go on from what others who met the same took.
template <int N>
void Block<N>::meet(LanePack<N>& pack, const MetByLanes<N>& met) {
  if (met == pack.met) return;
  leave(pack);
  pack.met = met;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    if (met[lane] == nothing) continue;
    const Meeting& meeting = lane_in(pack, lane).met[met[lane]];
    put(pack.doing, lane, meeting.here);
    put(pack.party, lane, meeting.took);
  }
}

template <int N>
void Block<N>::leave(LanePack<N>& pack) {
  for (std::size_t lane = 0; lane < pack.count; ++lane)
    if (pack.met[lane] != nothing)
      lane_in(pack, lane).met[pack.met[lane]].took = party_of(pack.party, lane);
}

// What the unit's people find; everything but what they meet, which may differ within it.
template <int N>
void Block<N>::step_unit(LanePack<N>& pack, std::size_t unit, const kernel::WholeLanes<N>& begun) {
  kernel::UnitLanes<N>& state = pack.units[unit];
  kernel::Place<N>& place = pack.place;
  place.unit_use = state.use;  // of last week
  place.unit_enrolment = state.enrolment;
  kernel_.step_unit(
      {&pack.numbers, &pack.doing, &place.week, &pack.climate_base[unit], &begun, &state});
  place.climate = state.climate;
  place.monitoring = state.monitoring;
  place.follow_up = state.follow_up;
  place.appraisal = state.appraisal;
  place.tiredness = state.tiredness;
  place.ease = pack.ease[unit];
  place.duplicate_entry = pack.duplicate_entry[unit];
  place.redesigned = {};
  note_redesign(pack, unit);
}

// What has changed of the service or the work since the beginning.
template <int N>
void Block<N>::note_redesign(LanePack<N>& pack, std::size_t unit) {
  const bool redesigned = any(pack.units[unit].redesigned);
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    if (pack.met[lane] == nothing) continue;
    const Lane& of = lane_in(pack, lane);
    const LastingLevers& levers = of.strategy.levers[unit];
    const float released = of.met[pack.met[lane]].here.doing.released_ease;
    if (released > 0) pack.place.ease.at[lane] = ease_of(of.constants, levers, released);
    const float level = redesigned ? pack.units[unit].redesigned.at[lane] : 0;
    if (level <= 0) continue;
    const float beyond = pack.place.redesigned.at[lane] = redesigned_beyond(levers, level);
    pack.place.duplicate_entry.at[lane] = duplicate_entry_of(of.constants, levers, beyond);
  }
}

// What a unit shows next week. One without a super-user of its own asks as if it had one.
template <int N>
void Block<N>::show_unit(LanePack<N>& pack, std::size_t unit, const kernel::WholeLanes<N>& begun) {
  const kernel::UnitSums<N>& week = pack.week[unit];
  kernel::UnitLanes<N>& state = pack.units[unit];
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    if (begun.at[lane] == 0) continue;
    const float people = week.people.at[lane], tasks = week.tasks_done.at[lane];
    state.use.at[lane] = week.use.at[lane] / std::max(1.0f, people - week.without.at[lane]);
    state.time_cost.at[lane] = tasks > 0 ? week.cost.at[lane] / tasks : 0;
    state.strain.at[lane] = week.strain.at[lane] / people;
    state.enrolment.at[lane] = week.enrolment.at[lane] / people;
    state.brought.at[lane] = week.brought.at[lane] / std::max(1.0f, week.super_users.at[lane]);
  }
}

}  // namespace uptake
