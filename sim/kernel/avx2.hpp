// Eight lanes, a register of AVX2. g++ compares and selects where one instruction does both.
#pragma once

#include <immintrin.h>

#include "sim/kernel/eight.hpp"
// first: lanes are that many
#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) V smaller(V a, V b) { return _mm256_min_ps(b, a); }
inline __attribute__((always_inline)) V larger(V a, V b) { return _mm256_max_ps(b, a); }

inline __attribute__((always_inline)) bool any(I truth) {
  return _mm256_movemask_epi8(reinterpret_cast<__m256i>(truth)) != 0;
}

}  // namespace
}  // namespace uptake::kernel
