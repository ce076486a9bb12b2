// What a week's plans do to whom: each distinct exposure is worked out once a lane.
#pragma once

#include "sim/engine/block_of_lanes.hpp"
#include "sim/model/next_wave.hpp"

namespace uptake {

// (25).
template <int N>
void Block<N>::decide_dates(std::size_t lane, int calendar_week) {
  const Strategy& plan = lanes_[lane].strategy.plan;
  if (!plan.next_wave) return;
  std::vector<int>& dates = state_.go_live[lane];
  dates = dates_decided(plan, model_.weeks(),
                        {organisation_.population.site, dates, state_.sights[lane], calendar_week});
  plan_work(lane);
}

template <int N>
float Block<N>::know_how_shown(std::size_t person, std::size_t lane) const {
  return packs_[lane / lane_count].shown[person].know_how.at[lane % lane_count];
}

template <int N>
void Block<N>::choose_people(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  const auto& choices = of.strategy.policy->choices();
  if (choices.empty()) return;
  const auto know_how = [&](std::size_t person) { return know_how_shown(person, lane); };
  auto& selected = state_.selected[lane];
  selected = choose_lowest(choices, state_.go_live[lane], organisation_.population, calendar_week,
                           know_how, std::move(selected));
  group_people(lane);
}

// (31). People are told apart from the first rule on that treats them differently.
template <int N>
void Block<N>::follow_rules(std::size_t lane, int calendar_week) {
  const CompiledStrategy& strategy = lanes_[lane].strategy;
  if (strategy.plan.rules.empty()) return;
  look(strategy.plan.rules,
       {organisation_.population.site, state_.go_live[lane], state_.sights[lane], calendar_week},
       state_.firings[lane]);
  group_people(lane);
}

// Lanes that run the same plan ask once a week.
template <int N>
const Exposure& Block<N>::exposure_of(const Occasion& occasion, const MetAlike& alike) {
  for (const auto& [known, exposure] : met_)
    if (known == alike) return exposure;
  return met_.emplace_back(alike, alike.policy->exposure(occasion, alike.fired)).second;
}

template <int N>
std::uint32_t Block<N>::meeting_of(std::size_t lane, std::size_t party, int calendar_week) {
  Lane& of = lanes_[lane];
  const Party& who = of.parties[party];
  const auto unit = static_cast<std::size_t>(who.unit);
  const int week = own_week(lane, unit, calendar_week);
  const Policy* policy = of.strategy.policy.get();
  const MetAlike alike{policy,
                       policy->kind_of(who.unit),
                       week,
                       who.profession,
                       who.selected,
                       of.apart ? static_cast<int>(party) : -1,
                       state_.firings[lane][unit]};
  for (std::size_t at = of.apart ? 0 : of.met.size(); at-- > 0;)
    if (of.met[at].alike == alike) return static_cast<std::uint32_t>(at);
  Meeting meeting{alike, {}, {}};
  meeting.here.week = week;
  const int site = organisation_.population.site[unit];
  meeting.here.doing =
      exposure_of({who.unit, site, week, calendar_week, who.profession, who.selected}, alike);
  of.met.push_back(meeting);
  return static_cast<std::uint32_t>(of.met.size() - 1);
}

// Most units meet what the one before met.
template <int N>
bool Block<N>::is_like_the_last(std::size_t lane, std::size_t unit) const {
  const Lane& of = lanes_[lane];
  const Policy& policy = *of.strategy.policy;
  const auto& dates = state_.go_live[lane];
  const auto& fired = state_.firings[lane];
  return !of.apart && dates[unit] == dates[unit - 1] && fired[unit] == fired[unit - 1] &&
         policy.kind_of(static_cast<int>(unit)) == policy.kind_of(static_cast<int>(unit) - 1);
}

template <int N>
void Block<N>::meet_exposures(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  of.met.clear();
  of.met_of.assign(of.parties.count(), nothing);
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    if (!begun(lane, unit, calendar_week)) continue;
    const bool like_the_last = party > 0 && party < units() && is_like_the_last(lane, unit);
    of.met_of[party] =
        like_the_last ? of.met_of[party - 1] : meeting_of(lane, party, calendar_week);
    Meeting& meeting = of.met[of.met_of[party]];
    if (party >= units()) continue;
    ++meeting.units;
    meeting.people += static_cast<float>(of.people_of_unit[unit]);
  }
}

// (7) and the like, after pools had their say.
template <int N>
void Block<N>::follow_meetings(std::size_t lane) {
  const Constants& constants = lanes_[lane].constants;
  for (Meeting& meeting : lanes_[lane].met) {
    Surroundings& here = meeting.here;
    here.reach = reach_of(constants, here.doing);
    here.practice_load = practice_load(constants, here.doing, here.week);
    here.attendance = attendance_of(constants, here.doing);
    here.left_at_hand = left_at_hand(constants, here.doing);
  }
}

}  // namespace uptake
