// The speed of light of the weekly step: the operations of sim/kernel and the draws, in its numbers
// and over arrays of its size, but none waits for another. What it computes means nothing.
//
// Plain data only, as this is compiled for machines with AVX2 and for others. Time is the caller's.
#pragma once

#include <cstdint>

#include "sim/kernel/week.hpp"

namespace uptake {

inline constexpr int lanes_of(unsigned long bytes) {
  return static_cast<int>(bytes / sizeof(kernel::Lanes));
}
inline constexpr int whole_states = 6;
inline constexpr int float_states = lanes_of(sizeof(kernel::PersonLanes)) - whole_states;
inline constexpr int traits_wide = lanes_of(sizeof(kernel::PersonTraits));
inline constexpr int took_wide = lanes_of(sizeof(kernel::WeekLanes));
inline constexpr int sums_wide =
    lanes_of(sizeof(kernel::UnitSums)) + lanes_of(sizeof(kernel::PartySums));
inline constexpr int numbers_wide = lanes_of(sizeof(kernel::Numbers));

/// People that are stepped together; their draws, what they see and what they took stay near.
inline constexpr int group_size = 16;

struct LightTraits {
  kernel::Lanes at[traits_wide];
};

struct LightState {
  kernel::Lanes at[float_states];
  kernel::WholeLanes whole[whole_states];
};

/// What a group's week needs in between.
struct LightRoom {
  kernel::SeenOfColleagues seen[group_size];
  kernel::Lanes feasible[group_size];
  float luck[group_size / 8][4][2][8];  ///< [eight people][word][half][call, and a gap]
  kernel::Lanes took[group_size][took_wide];
  kernel::Lanes numbers[numbers_wide];
  kernel::Lanes sums[sums_wide];
};

/// Arrays are [person], `people` of them, a multiple of `group_size`. All floats are near one.
struct LightArrays {
  int people = 0;
  kernel::Ties ties;
  const LightTraits* traits = nullptr;
  LightState* state = nullptr;     ///< changes
  kernel::Shown* shown = nullptr;  ///< of this week and of the next, by turns
  kernel::Shown* next = nullptr;
  LightRoom* room = nullptr;
};

/// Draws of luck as sim/random gives them, for the eight people from `first_key` on.
void draw_light_luck(std::uint64_t seed, std::uint32_t first_key, int own_week, std::uint32_t g,
                     float luck[4][2][8]);

void run_light(const LightArrays& arrays, int weeks);

/// Adds and multiplies in registers, as many side by side as there are registers: what the machine
/// does at best. `operations_of_peak` vector operations a round; `terms` zeros and `factors` ones
/// keep the numbers where they are, which the compiler does not know.
kernel::Lanes run_peak(long rounds, const kernel::Lanes& terms, const kernel::Lanes& factors);
inline constexpr int operations_of_peak = 8 * 14;

/// Whether the machine has the instructions this was compiled for.
bool light_runs_here();

}  // namespace uptake
