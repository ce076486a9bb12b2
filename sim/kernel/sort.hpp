// Sorts each lane by itself: the same comparisons for all of them, whatever the values.
#pragma once

#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

typedef float HalfV __attribute__((vector_size(16)));

// Register by register, V or HalfV: what is wider than the machine's own the compiler compares
// number by number (g++ 12; fourteen times the time).
template <class Register>
inline __attribute__((always_inline)) void exchange(Lanes& low, Lanes& high) {
  constexpr int numbers = sizeof(Register) / sizeof(float);
  for (int lane = 0; lane < lane_count; lane += numbers) {
    Register a, b;
    __builtin_memcpy(&a, low.at + lane, sizeof a);
    __builtin_memcpy(&b, high.at + lane, sizeof b);
    const Register less = b < a ? b : a, more = b < a ? a : b;
    __builtin_memcpy(low.at + lane, &less, sizeof less);
    __builtin_memcpy(high.at + lane, &more, sizeof more);
  }
}

// Those places i from `first` on, in every other run of `run` places, with what stands d further.
template <class Register>
inline void exchange_runs(Lanes* values, int first, int run, int d, int count) {
  for (int begin = first; begin < count - d; begin += 2 * run)
    for (int i = begin; i < begin + run && i < count - d; ++i)
      exchange<Register>(values[i], values[i + d]);
}

// Merge exchange: Batcher 1968, doi 10.1145/1468075.1468121; Knuth 1998, vol. 3, 5.2.2, M.
template <class Register>
inline void sort_lanes(Lanes* values, int count) {
  int half = 1;
  while (half < count - half) half *= 2;
  for (int p = count > 1 ? half : 0; p > 0; p /= 2) {
    exchange_runs<Register>(values, 0, p, p, count);
    for (int q = half; q > p; q /= 2) exchange_runs<Register>(values, p, p, q - p, count);
  }
}

}  // namespace
}  // namespace uptake::kernel
