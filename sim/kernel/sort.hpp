// Sorts each lane by itself: the same comparisons for all of them, whatever the values.
//
// Bitonic sort (Batcher 1968, doi 10.1145/1468075.1468121) whose merging begins with mirror images,
// so that all comparisons are ascending. Three steps in a row compare the same eight places, which
// stay in registers meanwhile. Places beyond the last one count as infinite: they would stay where
// they are, and are neither read nor written.
#pragma once

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) void exchange(V& low, V& high) {
  const V a = low, b = high;
  low = smaller(a, b);
  high = larger(b, a);
}

// The places first, first + stride, ….
struct Row {
  int first, stride;
  int operator[](int i) const { return first + i * stride; }
};

// Values to be sorted, of which all that are asked for are there, or only those before `count`.
struct Whole {
  Lanes* values;
  V at(int place) const { return of(values[place]); }
  void set(int place, V value) const { put(values[place], value); }
};
struct Part {
  Lanes* values;
  int count;
  V at(int place) const { return place < count ? of(values[place]) : all(__builtin_inff()); }
  void set(int place, V value) const {
    if (place < count) put(values[place], value);
  }
};

template <int size, class Values>
inline __attribute__((always_inline)) void take(V* held, Values values, Row row) {
  for (int i = 0; i < size; ++i) held[i] = values.at(row[i]);
}

template <int size, class Values>
inline __attribute__((always_inline)) void give(Values values, const V* held, Row row) {
  for (int i = 0; i < size; ++i) values.set(row[i], held[i]);
}

// Each of the lower half with its like in the upper one; then the same in both halves.
template <int size>
inline __attribute__((always_inline)) void halve(V* held) {
  for (int half = size / 2; half > 0; half /= 2)
    for (int i = 0; i < size; ++i)
      if ((i & half) == 0) exchange(held[i], held[i + half]);
}

// Each of the first half with its mirror image in the second one; then both halves.
template <int size>
inline __attribute__((always_inline)) void halve_mirrored(V* held) {
  for (int i = 0; i < size / 2; ++i) exchange(held[i], held[size - 1 - i]);
  halve<size / 2>(held);
  halve<size / 2>(held + size / 2);
}

template <class Values>
inline __attribute__((always_inline)) void sort_eight(Values values, int first) {
  V held[8];
  take<8>(held, values, {first, 1});
  for (int i = 0; i < 8; i += 2) exchange(held[i], held[i + 1]);
  for (int i = 0; i < 8; i += 4) halve_mirrored<4>(held + i);
  halve_mirrored<8>(held);
  give<8>(values, held, {first, 1});
}

// The first steps of merging two sorted halves of `run` places: of `size` places at a time.
template <int size, class Values>
inline __attribute__((always_inline)) void begin_merging(Values values, int begin, int run) {
  const int stride = run / size, end = begin + run;
  for (int i = 0; i < stride; ++i) {
    const Row first{begin + i, stride}, second{end - (size / 2 - 1) * stride - 1 - i, stride};
    V held[size];
    take<size / 2>(held, values, first);
    take<size / 2>(held + size / 2, values, second);
    halve_mirrored<size>(held);
    give<size / 2>(values, held, first);
    give<size / 2>(values, held + size / 2, second);
  }
}

// Three further steps: places 4, 2 and 1 `stride`s apart.
template <class Values>
inline __attribute__((always_inline)) void go_on_merging(Values values, int begin, int stride) {
  for (int first = begin; first < begin + stride; ++first) {
    V held[8];
    take<8>(held, values, {first, stride});
    halve<8>(held);
    give<8>(values, held, {first, stride});
  }
}

// Runs of as many places one after the other, of which the last may not be all there.
template <class Step>
inline __attribute__((always_inline)) void over_runs(Lanes* values, int run, int count, Step step) {
  int begin = 0;
  for (; begin + run <= count; begin += run) step(Whole{values}, begin);
  if (begin < count) step(Part{values, count}, begin);
}

template <int size>
inline void begin_merging(Lanes* values, int run, int count) {
  over_runs(values, run, count, [run](auto of, int begin) { begin_merging<size>(of, begin, run); });
}

// One, two or three steps first, so that those left are a multiple of three.
inline void merge(Lanes* values, int run, int steps, int count) {
  const int first_steps = (steps - 1) % 3 + 1;
  if (first_steps == 1) begin_merging<2>(values, run, count);
  if (first_steps == 2) begin_merging<4>(values, run, count);
  if (first_steps == 3) begin_merging<8>(values, run, count);
  for (int stride = (run >> first_steps) / 8; stride > 0; stride /= 8)
    over_runs(values, 8 * stride, count,
              [stride](auto of, int begin) { go_on_merging(of, begin, stride); });
}

inline void sort_lanes(Lanes* values, int count) {
  over_runs(values, 8, count, [](auto of, int begin) { sort_eight(of, begin); });
  for (int run = 16, steps = 4; run / 2 < count; run *= 2, ++steps)
    merge(values, run, steps, count);
}

}  // namespace
}  // namespace uptake::kernel
