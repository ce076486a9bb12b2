// Operations on `lane_count` lanes: the compiler's own vectors, which every instruction set lowers
// in its way with the same bits. Inside an unnamed namespace, so that no file's copy serves
// another.
//
// A kernel's file includes one of portable.hpp, avx2.hpp and avx512.hpp first: these set how many
// lanes there are, and have what compilers do not find an instruction for.
#pragma once

#include <cstdint>

#include "sim/kernel/types.hpp"

namespace uptake::kernel {
namespace {

typedef float V __attribute__((vector_size(lane_count * sizeof(float))));
typedef std::int32_t I __attribute__((vector_size(lane_count * sizeof(float))));
typedef I Truth;  // 0 or -1
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

inline __attribute__((always_inline)) Truth as_truth(I x) { return x; }
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

// 2^n, for a normal number.
inline __attribute__((always_inline)) V two_to(I n) {
  const I bits = (n + 127) << 23;
  V v;
  __builtin_memcpy(&v, &bits, sizeof v);
  return v;
}

}  // namespace
}  // namespace uptake::kernel
