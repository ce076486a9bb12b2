// Eight lanes, a register of AVX2. g++ compares and selects where one instruction does both.
#pragma once

#include <immintrin.h>

#include "sim/kernel/eight.hpp"
// first: lanes are that many
#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) I of(const SmallLanes& lanes) {
  __m128i v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return reinterpret_cast<I>(_mm256_cvtepu16_epi32(v));
}
inline __attribute__((always_inline)) void put(SmallLanes& lanes, I v) {
  const __m256i low = reinterpret_cast<__m256i>(v & 0xffff);
  const __m128i x = _mm_packus_epi32(_mm256_castsi256_si128(low), _mm256_extracti128_si256(low, 1));
  __builtin_memcpy(lanes.at, &x, sizeof x);
}
inline __attribute__((always_inline)) Truth truth_in(const SmallLanes& lanes) {
  return of(lanes) != 0;
}

// As std::min and std::max: the first where neither is less.
inline __attribute__((always_inline)) V smaller(V a, V b) { return _mm256_min_ps(b, a); }
inline __attribute__((always_inline)) V larger(V a, V b) { return _mm256_max_ps(b, a); }

inline __attribute__((always_inline)) bool any(I truth) {
  return _mm256_movemask_epi8(reinterpret_cast<__m256i>(truth)) != 0;
}

// Ones among the low sixteen bits of each number: of four bits each, looked up.
inline __attribute__((always_inline)) I ones_in(I bits) {
  const __m256i ones_of =
      _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4));
  const auto looked_up = [&](I four) {
    return reinterpret_cast<I>(
        _mm256_shuffle_epi8(ones_of, reinterpret_cast<__m256i>(four & 0x0f0f)));
  };
  const I ones = looked_up(bits) + looked_up(bits >> 4);
  return (ones + (ones >> 8)) & 0x1f;
}

// Of lower halves.
typedef std::uint64_t Words __attribute__((vector_size(32)));
inline __attribute__((always_inline)) Words product(Words a, std::uint32_t b) {
  return reinterpret_cast<Words>(
      _mm256_mul_epu32(reinterpret_cast<__m256i>(a), _mm256_set1_epi64x(b)));
}

}  // namespace
}  // namespace uptake::kernel
