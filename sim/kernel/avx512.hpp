// Sixteen lanes, a register of AVX-512; as avx2.hpp.
#pragma once

#include <immintrin.h>

#include "sim/kernel/sixteen.hpp"
// first: lanes are that many
#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) V smaller(V a, V b) {
  return _mm512_maskz_min_ps(__mmask16(-1), b, a);
}
inline __attribute__((always_inline)) V larger(V a, V b) {
  return _mm512_maskz_max_ps(__mmask16(-1), b, a);
}

inline __attribute__((always_inline)) bool any(I truth) {
  return _mm512_movepi32_mask(reinterpret_cast<__m512i>(truth)) != 0;
}

}  // namespace
}  // namespace uptake::kernel
