// Eight lanes of a block as the kernel wants them: people's traits and states, what they show, and
// what the week's step needs of one unit at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/engine/state.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/traits.hpp"

namespace uptake {

struct LanePack {
  std::size_t first = 0;  ///< lane of the block
  std::size_t count = 0;  ///< of the kernel's; the others repeat the last
  kernel::Numbers numbers;
  std::vector<kernel::PersonTraits> traits;  // [person]
  std::vector<kernel::PersonLanes> people;   // [person]
  std::vector<kernel::Shown> shown, next;    // [person]: by the end of last week, of this week

  LanePack(std::size_t first_lane, std::size_t lanes, std::size_t people_count)
      : first(first_lane),
        count(lanes),
        traits(people_count),
        people(people_count),
        shown(people_count),
        next(people_count) {}

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

  void resize(std::size_t people) {
    seen.resize(people), luck.resize(people), feasible.resize(people), took.resize(people);
    before.resize(people);
  }
};

/// Bytes a pack keeps of a person for one lane.
inline std::size_t bytes_of_lane_of_person() {
  return (sizeof(kernel::PersonTraits) + sizeof(kernel::PersonLanes) + 2 * sizeof(kernel::Shown)) /
         kernel::lane_count;
}

/// Into the pack's lanes and out of them.
void load(LanePack& pack, const Grid<PersonState>& people, const Grid<Visible>& visible);
void store(const LanePack& pack, Grid<PersonState>& people, Grid<Visible>& visible);

}  // namespace uptake
