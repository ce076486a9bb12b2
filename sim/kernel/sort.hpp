// Sorts each lane by itself: the same comparisons for all of them, whatever the values.
#pragma once

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) void exchange(Lanes& low, Lanes& high) {
  const V a = of(low), b = of(high);
  put(low, smaller(a, b));
  put(high, larger(b, a));
}

// Those places i from `first` on, in every other run of `run` places, with what stands d further.
inline void exchange_runs(Lanes* values, int first, int run, int d, int count) {
  for (int begin = first; begin < count - d; begin += 2 * run)
    for (int i = begin; i < begin + run && i < count - d; ++i) exchange(values[i], values[i + d]);
}

// Merge exchange: Batcher 1968, doi 10.1145/1468075.1468121; Knuth 1998, vol. 3, 5.2.2, M.
inline void sort_lanes(Lanes* values, int count) {
  int half = 1;
  while (half < count - half) half *= 2;
  for (int p = count > 1 ? half : 0; p > 0; p /= 2) {
    exchange_runs(values, 0, p, p, count);
    for (int q = half; q > p; q /= 2) exchange_runs(values, p, p, q - p, count);
  }
}

}  // namespace
}  // namespace uptake::kernel
