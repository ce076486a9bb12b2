// Eight lanes on any machine.
#pragma once

#include "sim/kernel/eight.hpp"
// first: lanes are that many
#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

// g++ 12 compares and selects number by number in what is wider than the machine's own vectors.
typedef float Half __attribute__((vector_size(16)));
struct Halves {
  Half low, high;
};
inline __attribute__((always_inline)) Halves halves_of(V x) {
  return __builtin_bit_cast(Halves, x);
}

typedef std::uint16_t Small __attribute__((vector_size(lane_count * sizeof(std::uint16_t))));
inline __attribute__((always_inline)) I of(const SmallLanes& lanes) {
  Small v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return __builtin_convertvector(v, I);
}
inline __attribute__((always_inline)) void put(SmallLanes& lanes, I v) {
  const Small small = __builtin_convertvector(v, Small);
  __builtin_memcpy(lanes.at, &small, sizeof small);
}
inline __attribute__((always_inline)) Truth truth_in(const SmallLanes& lanes) {
  return of(lanes) != 0;
}

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) Half smaller(Half a, Half b) { return b < a ? b : a; }
inline __attribute__((always_inline)) Half larger(Half a, Half b) { return a < b ? b : a; }
inline __attribute__((always_inline)) V smaller(V a, V b) {
  const Halves x = halves_of(a), y = halves_of(b);
  return __builtin_bit_cast(V, Halves{smaller(x.low, y.low), smaller(x.high, y.high)});
}
inline __attribute__((always_inline)) V larger(V a, V b) {
  const Halves x = halves_of(a), y = halves_of(b);
  return __builtin_bit_cast(V, Halves{larger(x.low, y.low), larger(x.high, y.high)});
}

inline __attribute__((always_inline)) bool any(I truth) {
  std::int64_t pairs[lane_count / 2], some = 0;
  __builtin_memcpy(pairs, &truth, sizeof pairs);
  for (const std::int64_t pair : pairs) some |= pair;
  return some != 0;
}

// Ones among the low sixteen bits of each number.
inline __attribute__((always_inline)) I ones_in(I bits) {
  bits = bits - ((bits >> 1) & 0x5555);
  bits = (bits & 0x3333) + ((bits >> 2) & 0x3333);
  bits = (bits + (bits >> 4)) & 0x0f0f;
  return (bits + (bits >> 8)) & 0x1f;
}

// Of the lower half. One at a time: g++ 12 takes vectors of these apart.
typedef std::uint64_t Words;
inline __attribute__((always_inline)) Words product(Words a, std::uint32_t b) {
  return std::uint64_t{static_cast<std::uint32_t>(a)} * b;
}

}  // namespace
}  // namespace uptake::kernel
