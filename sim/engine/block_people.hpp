// A week of people by the kernel, all lanes at a time, unit by unit.
#pragma once

#include <algorithm>
#include <array>

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

template <int N>
bool everywhere(const kernel::WholeLanes<N>& truth) {
  return std::ranges::all_of(truth.at, [](std::int32_t value) { return value != 0; });
}

template <int N>
bool one_value(const kernel::Lanes<N>& lanes) {
  return std::ranges::all_of(lanes.at, [&](float value) { return value == lanes.at[0]; });
}

template <int N>
GroupSums group_sums_of(const kernel::UnitSums<N>& w, std::size_t lane) {
  return {w.use.at[lane],
          w.regular.at[lane],
          w.coherence.at[lane],
          w.attitude.at[lane],
          w.belief.at[lane],
          w.know_how.at[lane],
          w.support.at[lane],
          w.strain.at[lane],
          w.habit.at[lane],
          w.regular_lenient.at[lane],
          w.regular_strict.at[lane],
          w.tasks_done.at[lane],
          w.people.at[lane],
          w.people.at[lane] - w.without.at[lane],
          w.tasks.at[lane]};
}

}  // namespace

template <int N>
void Block<N>::step_packs(int calendar_week) {
  for (LanePack<N>& pack : packs_) enter_week(pack);
  for (std::size_t unit = 0; unit < units(); ++unit) {
    luck_.turn_to(unit);
    for (LanePack<N>& pack : packs_) step_pack(pack, unit, calendar_week);
  }
  for (LanePack<N>& pack : packs_) {
    leave(pack);
    std::swap(pack.shown, pack.next);
  }
}

template <int N>
MetByLanes<N> Block<N>::met_by(const LanePack<N>& pack, std::size_t party) const {
  MetByLanes<N> met;
  for (std::size_t lane = 0; lane < lane_count; ++lane)
    met[lane] = lanes_[pack.lane_of(lane)].met_of[party];
  return met;
}

template <int N>
MetByLanes<N> Block<N>::met_by_person(const LanePack<N>& pack, std::size_t person,
                                      std::size_t unit) const {
  MetByLanes<N> met;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const Lane& of = lanes_[pack.lane_of(lane)];
    met[lane] = of.met_of[of.parties.of(person, unit)];
  }
  return met;
}

template <int N>
void Block<N>::step_pack(LanePack<N>& pack, std::size_t unit, int calendar_week) {
  const auto& site = organisation_.population.site;
  if (unit == 0 || site[unit] != site[unit - 1])
    enter_site(pack, static_cast<std::size_t>(site[unit]));
  kernel::WholeLanes<N> begun;
  const MetByLanes<N> met = met_by(pack, unit);
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    begun.at[lane] = met[lane] != nothing ? -1 : 0;
    pack.place.week.at[lane] =
        static_cast<float>(own_week(pack.lane_of(lane), unit, calendar_week));
  }
  if (std::ranges::all_of(met, [](std::uint32_t what) { return what == nothing; })) return;
  meet(pack, met);
  step_unit(pack, unit, begun);
  fill_room(pack, unit);
  const kernel::UnitSums<N> before = pack.week[unit];
  step_people(pack, unit);
  if (!everywhere(begun)) keep_those_not_begun(pack, unit, begun, before);
  for (std::size_t p = first_person(unit); p < first_person(unit + 1); ++p)
    pack.next[p] = {pack.people[p].use, pack.people[p].know_how};
  show_unit(pack, unit, begun);
  note_people(pack, unit, begun);
}

// Everything the people of a unit bring to the week but what is done to them.
template <int N>
void Block<N>::fill_room(const LanePack<N>& pack, std::size_t unit) {
  const std::size_t begin = first_person(unit), end = first_person(unit + 1);
  const SocialNetwork& network = organisation_.network;
  const auto shares = network.all_shares();
  kernel_.see_colleagues({network.offsets().data(), network.all_colleagues().data(),
                          shares.empty() ? nullptr : shares.data()},
                         pack.shown.data(), static_cast<int>(begin), static_cast<int>(end),
                         room_.seen.data());
  for (std::size_t p = begin; p < end; ++p) room_.feasible[p - begin] = pack.feasible[post_of(p)];
  const kernel::Lanes<N>& week = pack.place.week;
  room_.on_one_clock = one_value(week);
  if (room_.on_one_clock) {
    room_.one_luck = luck_.of_week(static_cast<int>(week.at[0]), kernel_.draw_luck);
    return;
  }
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const auto luck = luck_.of_week(static_cast<int>(week.at[lane]), kernel_.draw_luck);
    for (std::size_t at = 0; at < luck.size(); ++at) put(room_.luck[at], lane, luck_of(luck[at]));
  }
}

// One run of people after the other; where nobody is treated apart, the whole unit is one.
template <int N>
void Block<N>::step_people(LanePack<N>& pack, std::size_t unit) {
  const std::size_t begin = first_person(unit), end = first_person(unit + 1);
  bool apart = false, observed = false;
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    const int week = static_cast<int>(pack.place.week.at[lane]);
    apart = apart || lane_in(pack, lane).parties.count() > units();
    observed = observed || observations_[pack.first + lane].observed(week);
  }
  const bool by_profession = observed && room_.of_profession.size() > 1;
  if (std::ranges::find(pack.met, nothing) != pack.met.end())
    std::copy_n(&pack.people[begin], end - begin, room_.before.begin());
  pack.week[unit] = {};
  if (by_profession) std::ranges::fill(room_.of_profession, kernel::UnitSums<N>{});
  for (std::size_t person = begin, next = end; person < end; person = next) {
    next = end;
    if (apart) {
      const MetByLanes<N> met = met_by_person(pack, person, unit);
      for (next = person + 1; next < end && met_by_person(pack, next, unit) == met;) ++next;
      meet(pack, met);
    }
    step_run(pack, unit, person, next, by_profession);
  }
}

template <int N>
void Block<N>::step_run(LanePack<N>& pack, std::size_t unit, std::size_t first, std::size_t end,
                        bool by_profession) {
  const std::size_t at = first - first_person(unit);
  kernel_.step_people({&pack.numbers, &pack.doing, &pack.place, static_cast<int>(end - first),
                       &pack.traits[first], &room_.seen[at], &room_.luck[at], &room_.feasible[at],
                       &pack.people[first], &room_.took[at], &pack.week[unit], &pack.party,
                       by_profession ? room_.of_profession.data() : nullptr,
                       &organisation_.population.profession[first],
                       room_.on_one_clock ? &room_.one_luck[at] : nullptr});
}

// The kernel steps all lanes; those whose unit waits are as they were.
template <int N>
void Block<N>::keep_those_not_begun(LanePack<N>& pack, std::size_t unit,
                                    const kernel::WholeLanes<N>& begun,
                                    const kernel::UnitSums<N>& before) {
  const std::size_t begin = first_person(unit), end = first_person(unit + 1);
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    if (begun.at[lane] != 0) continue;
    put(pack.week[unit], lane, sums_of(before, lane));
    for (std::size_t p = begin; p < end; ++p)
      put(pack.people[p], lane, state_of(room_.before[p - begin], lane));
  }
}

// What other professions, report weeks and surveys need of each person.
template <int N>
void Block<N>::note_people(LanePack<N>& pack, std::size_t unit,
                           const kernel::WholeLanes<N>& begun) {
  kernel::WholeLanes<N> left;  // lanes whose survey is still to be done
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    if (begun.at[lane] == 0) continue;
    if (state_.use_of_posts.rows() > 0)
      for (std::size_t p = first_person(unit); p < first_person(unit + 1); ++p)
        state_.use_of_posts(post_of(p), pack.first + lane) += pack.people[p].use.at[lane];
    const int week = static_cast<int>(pack.place.week.at[lane]);
    const Observation& observation = observations_[pack.first + lane];
    if (observation.observed(week)) note_groups(pack, lane, unit);
    left.at[lane] = observation.asks(week) ? -1 : 0;
  }
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    if (left.at[lane] == 0) continue;
    kernel::WholeLanes<N> alike;
    for (std::size_t other = lane; other < pack.count; ++other)
      if (pack.place.week.at[other] == pack.place.week.at[lane])
        std::swap(alike.at[other], left.at[other]);
    const int week = static_cast<int>(pack.place.week.at[lane]);
    keep_people(pack, unit, week, alike);
    ask_people(pack, unit, week, alike);
  }
}

template <int N>
void Block<N>::note_groups(const LanePack<N>& pack, std::size_t kernel_lane, std::size_t unit) {
  Observation& observation = observations_[pack.first + kernel_lane];
  const int week = static_cast<int>(pack.place.week.at[kernel_lane]);
  const GroupSums sums = group_sums_of(pack.week[unit], kernel_lane);
  observation.add_unit(week, unit, sums);
  if (room_.of_profession.size() == 1) {
    observation.add_profession(week, 0, sums);
    return;
  }
  for (std::size_t p = 0; p < room_.of_profession.size(); ++p)
    if (room_.of_profession[p].people.at[kernel_lane] > 0)
      observation.add_profession(week, p, group_sums_of(room_.of_profession[p], kernel_lane));
}

template <int N>
void Block<N>::keep_people(LanePack<N>& pack, std::size_t unit, int own_week,
                           const kernel::WholeLanes<N>& asked) {
  const std::size_t begin = first_person(unit), people = first_person(unit + 1) - begin;
  pack.reports.keep({observations_.front().report_of(own_week), begin, asked,
                     std::span(pack.people).subspan(begin, people), room_.feasible, room_.took},
                    kernel_.sort_lanes);
}

// The survey of a unit, for the lanes whose week it is: what its people would answer.
template <int N>
void Block<N>::ask_people(LanePack<N>& pack, std::size_t unit, int own_week,
                          const kernel::WholeLanes<N>& asked) {
  const auto luck = luck_.of_survey(own_week);
  kernel::AnswerSums<N> sums;
  kernel_.ask_people({&pack.numbers, &pack.place, static_cast<int>(luck.size()),
                      &pack.people[first_person(unit)], room_.took.data(), luck.data(), &sums});
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    if (asked.at[lane] == 0) continue;
    const AnswerTotals answers = answers_of(sums, lane, static_cast<int>(luck.size()));
    observations_[pack.first + lane].add_answers(own_week, answers);
    Sight& seen = state_.sights[pack.first + lane][unit];
    seen.answered = static_cast<double>(answers.people);
    for (std::size_t k = 0; k < nomad_construct_count; ++k)
      seen.constructs[k] = static_cast<double>(answers.constructs[k]) /
                           static_cast<double>(nomad_constructs[k].count());
  }
}

}  // namespace uptake
