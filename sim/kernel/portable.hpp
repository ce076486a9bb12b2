// Eight lanes on any machine.
#pragma once

#include "sim/kernel/eight.hpp"
// first: lanes are that many
#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) V smaller(V a, V b) { return b < a ? b : a; }
inline __attribute__((always_inline)) V larger(V a, V b) { return a < b ? b : a; }

inline __attribute__((always_inline)) bool any(I truth) {
  std::int64_t pairs[lane_count / 2], some = 0;
  __builtin_memcpy(pairs, &truth, sizeof pairs);
  for (const std::int64_t pair : pairs) some |= pair;
  return some != 0;
}

}  // namespace
}  // namespace uptake::kernel
