// Operations on eight lanes: the compiler's own vectors, which every instruction set lowers in its
// way with the same bits. Inside an unnamed namespace, so that no file's copy serves another.
#pragma once

#include <cstdint>

#include "sim/kernel/week.hpp"

namespace uptake::kernel {
namespace {

typedef float V __attribute__((vector_size(32)));
typedef std::int32_t I __attribute__((vector_size(32)));  // also truth: 0 or -1
typedef double D __attribute__((vector_size(64)));

inline __attribute__((always_inline)) V of(const Lanes& lanes) {
  V v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return v;
}
inline __attribute__((always_inline)) I of(const WholeLanes& lanes) {
  I v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return v;
}
inline __attribute__((always_inline)) void put(Lanes& lanes, V v) {
  __builtin_memcpy(lanes.at, &v, sizeof v);
}
inline __attribute__((always_inline)) void put(WholeLanes& lanes, I v) {
  __builtin_memcpy(lanes.at, &v, sizeof v);
}
inline __attribute__((always_inline)) D of(const DoubleLanes& lanes) {
  D v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return v;
}
inline __attribute__((always_inline)) void put(DoubleLanes& lanes, D v) {
  __builtin_memcpy(lanes.at, &v, sizeof v);
}
inline __attribute__((always_inline)) V all(float x) { return V{} + x; }
inline __attribute__((always_inline)) I all(std::int32_t x) { return I{} + x; }

inline __attribute__((always_inline)) V choose(I truth, V a, V b) { return truth ? a : b; }
inline __attribute__((always_inline)) I choose(I truth, I a, I b) { return truth ? a : b; }
inline __attribute__((always_inline)) V as_floats(I x) { return __builtin_convertvector(x, V); }
inline __attribute__((always_inline)) D as_doubles(V x) { return __builtin_convertvector(x, D); }
inline V root_of(V x) {
  for (int lane = 0; lane < lane_count; ++lane) x[lane] = __builtin_sqrtf(x[lane]);
  return x;
}

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) V smaller(V a, V b) { return b < a ? b : a; }
inline __attribute__((always_inline)) V larger(V a, V b) { return a < b ? b : a; }
inline __attribute__((always_inline)) V positive(V x) { return x > 0 ? x : V{}; }
inline __attribute__((always_inline)) V clip(V x, V low, V high) {
  return smaller(larger(x, low), high);
}
inline __attribute__((always_inline)) V clip01(V x) { return clip(x, V{}, all(1.0f)); }
inline __attribute__((always_inline)) V indicator(I truth) { return truth ? all(1.0f) : V{}; }

inline __attribute__((always_inline)) bool any(I truth) {
  std::int64_t halves[4];
  __builtin_memcpy(halves, &truth, sizeof halves);
  return (halves[0] | halves[1] | halves[2] | halves[3]) != 0;
}

// sim/model/shape.hpp, operation for operation.
inline __attribute__((always_inline)) V exponential(V x) {
  x = clip(x, all(-87.0f), all(87.0f));
  const V scaled = x * 1.44269504088896341f;
  const I n = __builtin_convertvector(scaled + (x < 0 ? all(-0.5f) : all(0.5f)), I);
  const V whole = __builtin_convertvector(n, V);
  const V r = (x - whole * 0.693359375f) - whole * -2.12194440e-4f;
  V p = all(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  const I power = (n + 127) << 23;
  V scale;
  __builtin_memcpy(&scale, &power, sizeof scale);
  return p * scale;
}
inline __attribute__((always_inline)) V sigmoid(V x) { return 1.0f / (1.0f + exponential(-x)); }

// Whole number below x, for 0 <= x < 2^31.
inline __attribute__((always_inline)) V floor_of(V x) {
  return __builtin_convertvector(__builtin_convertvector(x, I), V);
}

}  // namespace
}  // namespace uptake::kernel
