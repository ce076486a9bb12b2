// A person's week of the light kernel: the operations of `step_counts` over sim/kernel's lane
// operations, so that numbers that count can take their place (tests/kernel).
//
// Fourteen streams, each in a register, take turns. Sums take loaded vectors, quotients and
// converted whole numbers; bounds take loaded vectors and stay among them, so only bounds are
// stored where later weeks load. The rest is stored as what the week took, or the compiler would
// drop it.
#pragma once

#include "bench/light/counts.hpp"
#include "bench/light/types.hpp"
#include "bench/light/unrolled.hpp"

namespace uptake::light {
namespace {

constexpr int slices = 16;
constexpr int whole(double count) { return static_cast<int>(count + .5); }

struct Streams {
  V sums[5], products[4], bounds[2], chosen, ratio;
  I bits[2];
};

struct LightPerson {
  const LightTraits& traits;
  LightState& state;
  SeenOfColleagues& seen;
  Lanes& feasible;
  const float (&luck)[4];
  Lanes (&took)[took_wide];
  LightRoom& room;
};

// The k-th vector that a week loads, what streams begin with aside.
constexpr int of_person = traits_wide + float_states + 3;
template <int k>
inline __attribute__((always_inline)) V loaded(const LightPerson& p) {
  if constexpr (k < traits_wide)
    return of(p.traits.at[k]);
  else if constexpr (k < of_person - 3)
    return of(p.state.at[k - traits_wide]);
  else if constexpr (k == of_person - 3)
    return of(p.seen.use);
  else if constexpr (k == of_person - 2)
    return of(p.seen.know_how);
  else if constexpr (k == of_person - 1)
    return of(p.feasible);
  else if constexpr (k < of_person + sums_wide)
    return of(p.room.sums[k - of_person]);
  else
    return of(p.room.numbers[(k - of_person - sums_wide) % numbers_wide]);
}

constexpr int divisions = whole(step_counts.divisions);
constexpr int to_floats = whole(step_counts.conversions) / 2;
constexpr int to_whole = whole(step_counts.conversions) - to_floats;
constexpr int exponentials = whole(step_counts.exponentials);
constexpr int draws = 4;  // loaded, but not as lanes
constexpr int beginnings = 5 + small_states;
constexpr int loads = whole(step_counts.loads) - beginnings - draws;
constexpr int limits = whole(step_counts.limits);
constexpr int adds_of_loads = loads - limits;
constexpr int adds_of_registers =
    whole(step_counts.adds) - adds_of_loads - divisions - to_floats - exponentials;
constexpr int selections = whole(step_counts.selections);
constexpr int tests_of_bits = whole(step_counts.compares) - selections;
constexpr int bits =
    whole(step_counts.bits) - 2 * exponentials - (small_states - 2) - to_whole - tests_of_bits;
constexpr int multiplies = whole(step_counts.multiplies);
// Sums of what nobody does are left alone.
constexpr int sums_written = whole(step_counts.stores) - float_states - small_states - took_wide;
static_assert(adds_of_registers >= 0 && tests_of_bits >= 0 && bits >= 0);
static_assert(sums_written >= 0 && sums_written <= sums_wide);

// Added and taken away by turns, so that sums stay small.
template <int k>
inline __attribute__((always_inline)) void add(Streams& s, V x) {
  V& sum = s.sums[k % 5];
  if constexpr (k / 5 % 2 == 0)
    sum = sum + x;
  else
    sum = sum - x;
}

template <int k>
inline __attribute__((always_inline)) void limit(Streams& s, V x) {
  V& bound = s.bounds[k % 2];
  if constexpr (k / 2 % 2 == 0)
    bound = smaller(bound, x);
  else
    bound = larger(bound, x);
}

// Sums, shifts and logic by turns, with numbers that keep the turns apart, below 2^30.
template <int k>
inline __attribute__((always_inline)) void turn_bits(Streams& s) {
  I& n = s.bits[k % 2];
  constexpr int turn = k / 2 % 4;
  if constexpr (turn == 0)
    n = n + all(std::int32_t{0x0f350f35});
  else if constexpr (turn == 1)
    n = n >> 1;
  else if constexpr (turn == 2)
    n = n | all(std::int32_t{0x01010101});
  else
    n = n & all(std::int32_t{0x17f7fff7});
}

template <int k>
inline __attribute__((always_inline)) void select(const LightPerson& p, Streams& s) {
  V against = s.bounds[k % 2];
  if constexpr (k < draws) against = all(p.luck[k]);
  s.chosen = choose(s.sums[k % 5] < against, s.products[k % 4], s.chosen);
}

// This slice's share of `total` steps.
template <int slice, int total, class Step>
inline __attribute__((always_inline)) void share(const Step& step) {
  unrolled<total * slice / slices, total*(slice + 1) / slices>(step);
}

template <int slice>
inline __attribute__((always_inline)) void do_slice(const LightPerson& p, Streams& s) {
  share<slice, divisions>([&]<int k>() { add<k>(s, s.products[k % 4] / s.ratio); });
  share<slice, multiplies>([&]<int k>() { s.products[k % 4] = s.products[k % 4] * s.ratio; });
  share<slice, adds_of_loads>([&]<int k>() { add<k>(s, loaded<k>(p)); });
  share<slice, limits>([&]<int k>() { limit<k>(s, loaded<adds_of_loads + k>(p)); });
  share<slice, to_floats>([&]<int k>() { add<k>(s, as_floats(s.bits[k % 2])); });
  share<slice, adds_of_registers>([&]<int k>() { add<k>(s, s.ratio); });
  share<slice, exponentials>([&]<int k>() { add<k>(s, two_to(s.bits[k])); });
  share<slice, selections>([&]<int k>() { select<k>(p, s); });
  share<slice, to_whole>(
      [&]<int k>() { s.bits[k % 2] = s.bits[k % 2] + toward_zero(s.products[k % 4]); });
  share<slice, tests_of_bits>(
      [&]<int k>() { s.bits[k % 2] = s.bits[k % 2] & (s.chosen < s.sums[k % 5]); });
  share<slice, bits>([&]<int k>() { turn_bits<k>(s); });
  share<slice, sums_written>([&]<int k>() { put(p.room.sums[k], s.bounds[k % 2]); });
}

// Products begin apart: what is the same would be worked out once.
inline __attribute__((always_inline)) Streams begin(const LightPerson& p) {
  Streams s;
  s.ratio = of(p.room.numbers[0]);
  unrolled<0, 4>([&]<int k>() { s.products[k] = of(p.room.numbers[k + 1]); });
  unrolled<0, 5>([&]<int k>() { s.sums[k] = s.ratio; });
  s.bounds[0] = s.bounds[1] = s.chosen = s.ratio;
  unrolled<0, 2>([&]<int k>() { s.bits[k] = of(p.state.small[k]); });
  unrolled<2, small_states>([&]<int k>() { s.bits[k % 2] = s.bits[k % 2] | of(p.state.small[k]); });
  return s;
}

inline __attribute__((always_inline)) V result(const Streams& s, int k) {
  return k < 5 ? s.sums[k] : k < 9 ? s.products[k - 5] : k < 10 ? s.chosen : s.bounds[k % 2];
}

inline __attribute__((always_inline)) void end(const LightPerson& p, const Streams& s) {
  unrolled<0, float_states>([&]<int k>() { put(p.state.at[k], s.bounds[k % 2]); });
  unrolled<0, small_states>([&]<int k>() { put(p.state.small[k], s.bits[k % 2]); });
  unrolled<0, took_wide>([&]<int k>() { put(p.took[k], result(s, k)); });
}

inline __attribute__((always_inline)) void step_light(const LightPerson& p) {
  Streams s = begin(p);
  unrolled<0, slices>([&]<int slice>() { do_slice<slice>(p, s); });
  end(p, s);
}

}  // namespace
}  // namespace uptake::light
