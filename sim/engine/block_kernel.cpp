// A week of people by the kernel, eight lanes at a time; the reference's bits.
#include <algorithm>
#include <array>

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/engine/lanes_of_model.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

namespace {

void broadcast(const Luck& luck, kernel::LuckLanes& lanes) {
  std::ranges::fill(lanes.turnover.at, luck.turnover);
  std::ranges::fill(lanes.start_or_quit.at, luck.start_or_quit);
  std::ranges::fill(lanes.noise.at, luck.noise);
  std::ranges::fill(lanes.rounding.at, luck.rounding);
}

void copy_lane(kernel::PersonLanes& to, const kernel::PersonLanes& from, std::size_t lane) {
  put(to, lane, state_of(from, lane));
}

}  // namespace

void Block::set_up_packs() {
  kernel_ = chosen_kernel();
  if (kernel_ == nullptr) return;
  const std::size_t people = organisation_.population.unit.size();
  for (std::size_t first = 0; first < lanes_.size(); first += kernel::lane_count) {
    LanePack pack(first, std::min<std::size_t>(kernel::lane_count, lanes_.size() - first), people);
    for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
      put(pack.numbers, lane, lanes_[pack.lane_of(lane)].constants, model_.structure().time);
      for (std::size_t person = 0; person < people; ++person)
        put(pack.traits[person], lane, traits_(person, pack.lane_of(lane)));
    }
    load(pack, state_.people, state_.visible);
    packs_.push_back(std::move(pack));
  }
  int largest = 0;
  for (const int count : lanes_.front().people_of_unit) largest = std::max(largest, count);
  room_.resize(static_cast<std::size_t>(largest));
  luck_.resize(people);
}

const Luck& Block::luck_in(std::size_t person, int own_week) {
  WeeksLuckOfPerson& kept = luck_[person];
  if (kept.week != own_week)
    kept = {own_week, luck_of(model_.seed(), organisation_.population.key[person], own_week,
                              organisation_.g)};
  return kept.luck;
}

// Everything the people of a unit bring to the week but what is done to them.
void Block::fill_room(const LanePack& pack, std::size_t unit) {
  const Population& population = organisation_.population;
  const int begin = population.first_person[unit], end = population.first_person[unit + 1];
  const SocialNetwork& network = organisation_.network;
  const auto shares = network.all_shares();
  kernel_->see_colleagues({network.offsets().data(), network.all_colleagues().data(),
                           shares.empty() ? nullptr : shares.data()},
                          pack.shown.data(), begin, end, room_.seen.data());
  const bool one_clock = std::all_of(
      lanes_.begin() + static_cast<std::ptrdiff_t>(pack.first),
      lanes_.begin() + static_cast<std::ptrdiff_t>(pack.first + pack.count), [&](const Lane& lane) {
        return lane.around[unit].week == lanes_[pack.first].around[unit].week;
      });
  for (int p = begin; p < end; ++p) {
    const auto person = static_cast<std::size_t>(p);
    const auto at = static_cast<std::size_t>(p - begin);
    const std::size_t post = post_of(person);
    if (one_clock) broadcast(luck_in(person, lanes_[pack.first].around[unit].week), room_.luck[at]);
    for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
      const Lane& of = lanes_[pack.lane_of(lane)];
      room_.feasible[at].at[lane] = of.feasible[post];
      if (!one_clock) put(room_.luck[at], lane, luck_in(person, of.around[unit].week));
    }
  }
}

// One run of people after the other; where nobody is treated apart, the whole unit is one.
std::size_t Block::end_of_run(const LanePack& pack, std::size_t person, std::size_t unit) const {
  const auto last = static_cast<std::size_t>(organisation_.population.first_person[unit + 1]);
  const auto alike = [&](std::size_t other) {
    for (std::size_t lane = pack.first; lane < pack.first + pack.count; ++lane)
      if (lanes_[lane].parties.of(person, unit) != lanes_[lane].parties.of(other, unit))
        return false;
    return true;
  };
  const bool apart =
      std::any_of(lanes_.begin() + static_cast<std::ptrdiff_t>(pack.first),
                  lanes_.begin() + static_cast<std::ptrdiff_t>(pack.first + pack.count),
                  [&](const Lane& lane) { return lane.parties.count() > week_.rows(); });
  if (!apart) return last;
  std::size_t end = person + 1;
  while (end < last && alike(end)) ++end;
  return end;
}

void Block::step_packs(int calendar_week) {
  for (std::size_t unit = 0; unit < week_.rows(); ++unit)
    for (LanePack& pack : packs_) step_pack(pack, unit, calendar_week);
  for (LanePack& pack : packs_) std::swap(pack.shown, pack.next);
}

void Block::step_pack(LanePack& pack, std::size_t unit, int calendar_week) {
  std::array<bool, kernel::lane_count> stepped{};
  for (std::size_t lane = 0; lane < pack.count; ++lane)
    stepped[lane] = begun(pack.first + lane, unit, calendar_week);
  const auto number = static_cast<std::size_t>(std::ranges::count(stepped, true));
  if (number == 0) return;
  const Population& population = organisation_.population;
  const auto begin = static_cast<std::size_t>(population.first_person[unit]);
  const auto end = static_cast<std::size_t>(population.first_person[unit + 1]);
  fill_room(pack, unit);
  if (number < pack.count) std::copy_n(&pack.people[begin], end - begin, room_.before.begin());
  kernel::UnitSums sums;
  for (std::size_t person = begin; person < end;) {
    const std::size_t next = end_of_run(pack, person, unit);
    step_run(pack, unit, person, next, sums);
    person = next;
  }
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    if (stepped[lane])
      week_(unit, pack.first + lane) = sums_of(sums, lane);
    else
      for (std::size_t p = begin; p < end; ++p)
        copy_lane(pack.people[p], room_.before[p - begin], lane);
  }
  for (std::size_t p = begin; p < end; ++p)
    pack.next[p] = {pack.people[p].use, pack.people[p].know_how};
  for (std::size_t lane = 0; lane < pack.count; ++lane)
    if (stepped[lane]) note_people(pack, lane, unit);
}

void Block::step_run(LanePack& pack, std::size_t unit, std::size_t first, std::size_t end,
                     kernel::UnitSums& sums) {
  const auto at = first - static_cast<std::size_t>(organisation_.population.first_person[unit]);
  for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
    const Lane& of = lanes_[pack.lane_of(lane)];
    const Surroundings& here = of.around[of.parties.of(first, unit)];
    put(doing_, lane, here);
    put(place_, lane, here);
    put(party_, lane, of.took[of.parties.of(first, unit)]);
  }
  kernel_->step_people({&pack.numbers, &doing_, &place_, static_cast<int>(end - first),
                        &pack.traits[first], &room_.seen[at], &room_.luck[at], &room_.feasible[at],
                        &pack.people[first], &room_.took[at], &sums, &party_});
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    Lane& of = lanes_[pack.first + lane];
    const std::size_t party = of.parties.of(first, unit);
    if (of.around[party].week >= model_.weeks().first) of.took[party] = party_of(party_, lane);
  }
}

// What other professions, report weeks and surveys need of each person.
void Block::note_people(const LanePack& pack, std::size_t kernel_lane, std::size_t unit) {
  const std::size_t lane = pack.first + kernel_lane;
  const auto begin = static_cast<std::size_t>(organisation_.population.first_person[unit]);
  const auto end = static_cast<std::size_t>(organisation_.population.first_person[unit + 1]);
  if (state_.use_of_posts.rows() > 0)
    for (std::size_t person = begin; person < end; ++person)
      state_.use_of_posts(post_of(person), lane) += pack.people[person].use.at[kernel_lane];
  const Lane& of = lanes_[lane];
  const int own_week = of.around[unit].week;
  if (!observations_[lane].observed(own_week)) return;
  for (std::size_t person = begin; person < end; ++person) {
    const PersonState& state = state_.people(person, lane) =
        state_of(pack.people[person], kernel_lane);
    PersonWeek& week = person_week_(person, lane) =
        week_of(room_.took[person - begin], kernel_lane);
    week.feasible = room_.feasible[person - begin].at[kernel_lane];
    observations_[lane].add_person(static_cast<int>(person), own_week, of.constants,
                                   traits_(person, lane), state, week);
  }
}

float Block::know_how_shown(std::size_t person, std::size_t lane) const {
  if (packs_.empty()) return state_.visible(person, lane).know_how;
  return packs_[lane / kernel::lane_count].shown[person].know_how.at[lane % kernel::lane_count];
}

}  // namespace uptake
