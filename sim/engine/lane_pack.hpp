// Eight lanes of a block as the kernel wants them: people's traits and states, what they show,
// units, and what the people who come next meet.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/engine/people_of_reports.hpp"
#include "sim/engine/state.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/groups.hpp"

namespace uptake {

/// Of each kernel lane, the number of what it meets; `nothing` before preparation begins.
using MetByLanes = std::array<std::uint32_t, kernel::lane_count>;
inline constexpr std::uint32_t nothing = ~std::uint32_t{0};

struct LanePack {
  std::size_t first = 0;  ///< lane of the block
  std::size_t count = 0;  ///< of the kernel's; the others repeat the last
  kernel::Numbers numbers;
  std::vector<kernel::PersonTraits> traits;  // [person]
  std::vector<kernel::PersonLanes> people;   // [person]
  std::vector<kernel::Shown> shown, next;    // [person]: last week's, this week's
  std::vector<kernel::UnitLanes> units;      // [unit]
  std::vector<kernel::Lanes> climate_base, ease, duplicate_entry;  // [unit]
  /// [unit], this week's; of one that has not begun, what its people could do.
  std::vector<kernel::UnitSums> week;
  std::vector<kernel::Lanes> feasible;  // [unit * professions + profession], this week's phi
  MetByLanes met{};                     // what `doing` and `party` hold
  kernel::Doing doing;
  kernel::Place place;
  kernel::PartySums party;
  PeopleOfReports reports;

  LanePack(std::size_t first_lane, std::size_t lanes, std::size_t people_count,
           std::size_t unit_count, PeopleOfReports people_of_reports)
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
struct UnitRoom {
  std::vector<kernel::SeenOfColleagues> seen;
  std::vector<kernel::LuckLanes> luck;
  std::vector<kernel::Lanes> feasible;
  std::vector<kernel::WeekLanes> took;
  std::vector<kernel::PersonLanes> before;
  std::vector<kernel::UnitSums> of_profession;

  void resize(std::size_t people, std::size_t professions) {
    seen.resize(people), luck.resize(people), feasible.resize(people), took.resize(people);
    before.resize(people), of_profession.resize(professions);
  }
};

/// Bytes a pack keeps of a person for one lane.
inline std::size_t bytes_of_lane_of_person() {
  return (sizeof(kernel::PersonTraits) + sizeof(kernel::PersonLanes) + 2 * sizeof(kernel::Shown)) /
         kernel::lane_count;
}

/// From a saved state into the pack's lanes, and out of them.
void load(LanePack& pack, const BlockState& state);
void store(const LanePack& pack, BlockState& state);

}  // namespace uptake
