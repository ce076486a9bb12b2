// (24): what pools of the calendar week can do for all units together.
#pragma once

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

std::size_t index_of(PoolKind kind) { return static_cast<std::size_t>(kind); }

}  // namespace

template <int N>
void Block<N>::ask_pools(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  of.capacities = capacities_of(model_.pools(), calendar_week);
  of.pools = {};
  if (const auto& capacity = of.capacities[index_of(PoolKind::trainers)])
    ask_trainers(lane, *capacity);
  if (const auto& capacity = of.capacities[index_of(PoolKind::super_users)])
    ask_super_users(lane, *capacity);
  if (const auto& capacity = of.capacities[index_of(PoolKind::developers)])
    ask_developers(lane, *capacity);
}

// People of a party have always met the same, so one of them tells what all wait for.
template <int N>
void Block<N>::ask_trainers(std::size_t lane, double capacity) {
  Lane& of = lanes_[lane];
  std::vector<WaitingCourses>& waiting = state_.waiting[lane];
  Exposure none;  // of those who have not begun
  std::vector<CourseClaim> claims(of.parties.count());
  for (std::size_t party = 0; party < claims.size(); ++party) {
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    claims[party].go_live = state_.go_live[lane][unit];
    claims[party].doing =
        of.met_of[party] == nothing ? &none : &of.met[of.met_of[party]].here.doing;
  }
  const std::vector<int>& unit_of = organisation_.population.unit;
  const auto party_of = [&](std::size_t person) {
    return of.parties.of(person, static_cast<std::size_t>(unit_of[person]));
  };
  for (std::size_t person = 0; person < waiting.size(); ++person) {
    CourseClaim& claim = claims[party_of(person)];
    claim.people += 1;
    claim.waiting = waiting[person];
  }
  of.pools[index_of(PoolKind::trainers)] = teach(of.constants, claims, capacity);
  for (std::size_t person = 0; person < waiting.size(); ++person)
    waiting[person] = claims[party_of(person)].waiting;
}

// Hours of helping do not keep: what is not there this week is not helped.
template <int N>
void Block<N>::ask_super_users(std::size_t lane, double capacity) {
  Lane& of = lanes_[lane];
  const LanePack<N>& pack = packs_[lane / lane_count];
  PoolWeek& week = of.pools[index_of(PoolKind::super_users)];
  for (std::size_t person = 0; person < pack.traits.size(); ++person) {
    const auto unit = static_cast<std::size_t>(organisation_.population.unit[person]);
    const std::uint32_t met = of.met_of[of.parties.of(person, unit)];
    if (met == nothing) continue;
    const Surroundings& here = of.met[met].here;
    week.demand += double{helping_hours(
        of.constants, traits_of(pack.traits[person], lane % lane_count), here.doing, here.week)};
  }
  week.served = std::min(week.demand, capacity);
  const float share = share_served(week.demand, capacity);
  for (Meeting& meeting : of.met) meeting.here.doing.super_users *= share;
}

// The provider's capacity is that of the unit that has most; reports wait as they do in (23).
template <int N>
void Block<N>::ask_developers(std::size_t lane, double capacity) {
  Lane& of = lanes_[lane];
  PoolWeek& week = of.pools[index_of(PoolKind::developers)];
  for (Meeting& meeting : of.met) {
    Exposure& doing = meeting.here.doing;
    week.demand = std::max(week.demand, double{doing.fixes});
    doing.fixes = std::min(doing.fixes, static_cast<float>(capacity));
  }
  week.served = std::min(week.demand, capacity);
}

// Problems that the pool cannot take stay in the backlog of (1).
template <int N>
void Block<N>::ask_desks(std::size_t lane, std::span<float> levers, std::span<const float> staff) {
  Lane& of = lanes_[lane];
  const auto& capacity = of.capacities[index_of(PoolKind::help_desk)];
  if (!capacity) return;
  std::vector<float> wanted;
  for (std::size_t site = 0; site < levers.size(); ++site)
    wanted.push_back(step_desk(of.constants, state_.desks(site, lane), state_.desk_load(site, lane),
                               levers[site], staff[site])
                         .handled);
  of.pools[index_of(PoolKind::help_desk)] = share_desk(wanted, levers, *capacity);
}

}  // namespace uptake
