// Operations on `lane_count` lanes, which the kernel's file sets before (eight.hpp, sixteen.hpp):
// the compiler's own vectors, which every instruction set lowers in its way with the same bits.
// Inside an unnamed namespace, so that no file's copy serves another.
#pragma once

#include <cstdint>

#include "sim/kernel/types.hpp"

namespace uptake::kernel {
namespace {

typedef float V __attribute__((vector_size(lane_count * sizeof(float))));
typedef std::int32_t I __attribute__((vector_size(lane_count * sizeof(float))));  // truth: 0 or -1
typedef double D __attribute__((vector_size(lane_count * sizeof(double))));

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
inline __attribute__((always_inline)) I toward_zero(V x) { return __builtin_convertvector(x, I); }
inline __attribute__((always_inline)) V as_floats(I x) { return __builtin_convertvector(x, V); }
inline __attribute__((always_inline)) D as_doubles(V x) { return __builtin_convertvector(x, D); }
inline __attribute__((always_inline)) D as_doubles(I x) { return __builtin_convertvector(x, D); }
inline V root_of(V x) {
  for (int lane = 0; lane < lane_count; ++lane) x[lane] = __builtin_sqrtf(x[lane]);
  return x;
}

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) V smaller(V a, V b) { return b < a ? b : a; }
inline __attribute__((always_inline)) V larger(V a, V b) { return a < b ? b : a; }

inline __attribute__((always_inline)) bool any(I truth) {
  std::int64_t pairs[lane_count / 2], some = 0;
  __builtin_memcpy(pairs, &truth, sizeof pairs);
  for (const std::int64_t pair : pairs) some |= pair;
  return some != 0;
}

// 2^n, for a normal number.
inline __attribute__((always_inline)) V two_to(I n) {
  const I bits = (n + 127) << 23;
  V v;
  __builtin_memcpy(&v, &bits, sizeof v);
  return v;
}

}  // namespace
}  // namespace uptake::kernel
