// Weeks of the light kernel, and the peak it is held against.
#pragma once

#include "bench/light/luck.hpp"
#include "bench/light/see.hpp"
#include "bench/light/step.hpp"

namespace uptake::light {
namespace {

// A person's four uniforms; the calls' words lie side by side.
struct OwnLuck {
  float at[draws];
};
inline __attribute__((always_inline)) OwnLuck own_luck(const LightRoom& room, int person) {
  const auto& eight = room.luck[person / 8];
  const int word = person % 2 * 2, call = person % 8 / 2 * 2;
  return {{eight[word][0][call], eight[word][1][call], eight[word + 1][0][call],
           eight[word + 1][1][call]}};
}

inline void step_group(const LightArrays& a, int first_person) {
  LightRoom& room = *a.room;
  for (int person = 0; person < group_size; ++person) {
    const int p = first_person + person;
    const OwnLuck luck = own_luck(room, person);
    step_light({a.traits[p], a.state[p], room.seen[person], room.feasible[person], luck.at,
                room.took[person], room});
    put(a.next[p].use, of(a.state[p].at[float_states - 2]));
    put(a.next[p].know_how, of(a.state[p].at[float_states - 1]));
  }
}

template <class Product>
inline void run(LightArrays a, int weeks) {
  for (int week = 0; week < weeks; ++week) {
    for (int p = 0; p < a.people; p += group_size) {
      for (int eight = 0; eight < group_size / 8; ++eight)
        draw_eight<Product>(7, static_cast<std::uint32_t>(p + 8 * eight), week, 0,
                            a.room->luck[eight]);
      see_light(a, p);
      step_group(a, p);
    }
    Shown* const shown = a.shown;
    a.shown = a.next, a.next = shown;
  }
}

// Seven sums and seven products: two registers are left for what is added and multiplied by.
inline Lanes peak(long rounds, const Lanes& terms, const Lanes& factors) {
  const V term = of(terms), factor = of(factors);
  V sums[7], products[7];
  unrolled<0, 7>([&]<int k>() { sums[k] = products[k] = factor + static_cast<float>(k); });
  for (long round = 0; round < rounds; ++round)
    unrolled<0, operations_of_peak / 14>([&]<int>() {
      unrolled<0, 7>([&]<int k>() { sums[k] = sums[k] + term; });
      unrolled<0, 7>([&]<int k>() { products[k] = products[k] * factor; });
    });
  unrolled<1, 7>([&]<int k>() { sums[0] = sums[0] + sums[k] * products[k]; });
  Lanes result;
  put(result, sums[0] * products[0]);
  return result;
}

}  // namespace
}  // namespace uptake::light
