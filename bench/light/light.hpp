// The speed of light of the weekly step: the operations of sim/kernel and the draws, in its numbers
// and over arrays of its size, but none waits for another. What it computes means nothing.
//
// Plain data only, as this is compiled for machines with AVX-512, with AVX2 and for others. Time is
// the caller's.
#pragma once

#include <cstdint>

#include "sim/kernel/week.hpp"

namespace uptake {

inline constexpr int lanes_of(unsigned long bytes) {
  return static_cast<int>(bytes / sizeof(kernel::Lanes<8>));
}
inline constexpr int small_states = 6;
inline constexpr int float_states = lanes_of(sizeof(kernel::PersonLanes<8>)) - small_states / 2;
inline constexpr int traits_wide = lanes_of(sizeof(kernel::PersonTraits<8>));
inline constexpr int took_wide = lanes_of(sizeof(kernel::WeekLanes<8>));
inline constexpr int sums_wide =
    lanes_of(sizeof(kernel::UnitSums<8>)) + lanes_of(sizeof(kernel::PartySums<8>));
inline constexpr int numbers_wide = lanes_of(sizeof(kernel::Numbers<8>));

/// People that are stepped together; their draws, what they see and what they took stay near.
inline constexpr int group_size = 16;

template <int N>
struct LightTraits {
  kernel::Lanes<N> at[traits_wide];
};

template <int N>
struct LightState {
  kernel::Lanes<N> at[float_states];
  kernel::SmallLanes<N> small[small_states];
};

/// What a group's week needs in between.
template <int N>
struct LightRoom {
  kernel::SeenOfColleagues<N> seen[group_size];
  kernel::Lanes<N> feasible[group_size];
  float luck[group_size / 8][4][2][8];  ///< [eight people][word][half][call, and a gap]
  kernel::Lanes<N> took[group_size][took_wide];
  kernel::Lanes<N> numbers[numbers_wide];
  kernel::Lanes<N> sums[sums_wide];
};

/// Arrays are [person], `people` of them, a multiple of `group_size`. All floats are near one.
template <int N>
struct LightArrays {
  int people = 0;
  kernel::Ties ties;
  const LightTraits<N>* traits = nullptr;
  LightState<N>* state = nullptr;     ///< changes
  kernel::Shown<N>* shown = nullptr;  ///< of this week and of the next, by turns
  kernel::Shown<N>* next = nullptr;
  LightRoom<N>* room = nullptr;
};

/// Draws of luck as sim/random gives them, for the eight people from `first_key` on.
void draw_light_luck(std::uint64_t seed, std::uint32_t first_key, int own_week, std::uint32_t g,
                     float luck[4][2][8]);

/// By the light kernel of N lanes, 8 or 16.
template <int N>
void run_light(const LightArrays<N>& arrays, int weeks);

/// Adds and multiplies in registers, as many side by side as there are registers: what the machine
/// does at best. `operations_of_peak` vector operations a round; `terms` zeros and `factors` ones
/// keep the numbers where they are, which the compiler does not know.
template <int N>
kernel::Lanes<N> run_peak(long rounds, const kernel::Lanes<N>& terms,
                          const kernel::Lanes<N>& factors);
inline constexpr int operations_of_peak = 8 * 14;

/// Whether the machine has the instructions that this was compiled for.
template <int N>
bool light_runs_here();

}  // namespace uptake
