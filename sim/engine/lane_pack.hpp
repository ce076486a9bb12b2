// Lanes of a block as the kernel wants them: people's traits and states, what they show,
// units, and what the people who come next meet.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/engine/people_of_reports.hpp"
#include "sim/engine/state.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/groups.hpp"

namespace uptake {

/// Of each kernel lane, the number of what it meets; `nothing` before preparation begins.
template <int N>
using MetByLanes = std::array<std::uint32_t, N>;
inline constexpr std::uint32_t nothing = ~std::uint32_t{0};

template <int N>
struct LanePack {
  std::size_t first = 0;  ///< lane of the block
  std::size_t count = 0;  ///< of the kernel's; the others repeat the last
  kernel::Numbers<N> numbers;
  std::vector<kernel::PersonTraits<N>> traits;  // [person]
  std::vector<kernel::PersonLanes<N>> people;   // [person]
  std::vector<kernel::Shown<N>> shown, next;    // [person]: last week's, this week's
  std::vector<kernel::UnitLanes<N>> units;      // [unit]
  std::vector<kernel::Lanes<N>> climate_base, ease, duplicate_entry;  // [unit]
  /// [unit], this week's; of one that has not begun, what its people could do.
  std::vector<kernel::UnitSums<N>> week;
  std::vector<kernel::Lanes<N>> feasible;  // [unit * professions + profession], this week's phi
  MetByLanes<N> met{};                     // what `doing` and `party` hold
  kernel::Doing<N> doing;
  kernel::Place<N> place;
  kernel::PartySums<N> party;
  PeopleOfReports<N> reports;

  LanePack(std::size_t first_lane, std::size_t lanes, std::size_t people_count,
           std::size_t unit_count, PeopleOfReports<N> people_of_reports)
      : first(first_lane),
        count(lanes),
        traits(people_count),
        people(people_count),
        shown(people_count),
        next(people_count),
        units(unit_count),
        climate_base(unit_count),
        ease(unit_count),
        duplicate_entry(unit_count),
        week(unit_count),
        reports(std::move(people_of_reports)) {}

  /// The block's lane that kernel lane `lane` runs.
  std::size_t lane_of(std::size_t lane) const { return first + std::min(lane, count - 1); }
};

/// A unit's people in the week; room for the largest unit.
template <int N>
struct UnitRoom {
  std::vector<kernel::SeenOfColleagues<N>> seen;
  std::vector<kernel::LuckLanes<N>> luck;     // where lanes are on different clocks
  std::span<const kernel::OneLuck> one_luck;  // else
  bool on_one_clock = false;
  std::vector<kernel::Lanes<N>> feasible;
  std::vector<kernel::WeekLanes<N>> took;
  std::vector<kernel::PersonLanes<N>> before;
  std::vector<kernel::UnitSums<N>> of_profession;

  void resize(std::size_t people, std::size_t professions) {
    seen.resize(people), luck.resize(people), feasible.resize(people), took.resize(people);
    before.resize(people), of_profession.resize(professions);
  }
};

/// Bytes a pack keeps of a person for one lane.
inline std::size_t bytes_of_lane_of_person() {
  return (sizeof(kernel::PersonTraits<8>) + sizeof(kernel::PersonLanes<8>) +
          2 * sizeof(kernel::Shown<8>)) /
         8;
}

/// From a saved state into the pack's lanes, and out of them.
template <int N>
void load(LanePack<N>& pack, const BlockState& state);
template <int N>
void store(const LanePack<N>& pack, BlockState& state);

}  // namespace uptake
