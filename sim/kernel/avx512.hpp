// Sixteen lanes, a register of AVX-512. What compares gives a mask, in a register of its own kind;
// of the compiler's own vectors g++ 12 would make numbers of it, and masks again where it is used.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "sim/kernel/sixteen.hpp"
// first: data are of that many lanes
#include "sim/kernel/types.hpp"

namespace uptake::kernel {
namespace {

typedef float Floats __attribute__((vector_size(64)));
typedef std::int32_t Integers __attribute__((vector_size(64)));
typedef double D __attribute__((vector_size(128)));

struct V {
  Floats x;
  V() = default;
  explicit V(Floats value) : x(value) {}
  inline __attribute__((always_inline)) V(float value) : x(_mm512_set1_ps(value)) {}
};
struct I {
  Integers x;
  I() = default;
  explicit I(Integers value) : x(value) {}
  inline __attribute__((always_inline)) I(std::int32_t value) : x(Integers{} + value) {}
};
struct Truth {
  __mmask16 x;
};
constexpr __mmask16 everywhere = 0xffff;

inline __attribute__((always_inline)) __m512i words_of(I a) {
  return reinterpret_cast<__m512i>(a.x);
}
inline __attribute__((always_inline)) Truth truth(unsigned mask) {
  return {static_cast<__mmask16>(mask)};
}

inline __attribute__((always_inline)) V operator+(V a, V b) { return V(a.x + b.x); }
inline __attribute__((always_inline)) V operator-(V a, V b) { return V(a.x - b.x); }
inline __attribute__((always_inline)) V operator*(V a, V b) { return V(a.x * b.x); }
inline __attribute__((always_inline)) V operator/(V a, V b) { return V(a.x / b.x); }
inline __attribute__((always_inline)) V operator-(V a) { return V(-a.x); }
inline __attribute__((always_inline)) Truth operator<(V a, V b) {
  return {_mm512_cmp_ps_mask(a.x, b.x, _CMP_LT_OQ)};
}
inline __attribute__((always_inline)) Truth operator>(V a, V b) { return b < a; }
inline __attribute__((always_inline)) Truth operator>=(V a, V b) {
  return {_mm512_cmp_ps_mask(a.x, b.x, _CMP_GE_OQ)};
}
inline __attribute__((always_inline)) Truth operator!=(V a, V b) {
  return {_mm512_cmp_ps_mask(a.x, b.x, _CMP_NEQ_UQ)};
}

inline __attribute__((always_inline)) I operator+(I a, I b) { return I(a.x + b.x); }
inline __attribute__((always_inline)) I operator-(I a, I b) { return I(a.x - b.x); }
inline __attribute__((always_inline)) I operator*(I a, I b) { return I(a.x * b.x); }
inline __attribute__((always_inline)) I operator&(I a, I b) { return I(a.x & b.x); }
inline __attribute__((always_inline)) I operator|(I a, I b) { return I(a.x | b.x); }
inline __attribute__((always_inline)) I operator<<(I a, int by) { return I(a.x << by); }
inline __attribute__((always_inline)) I operator>>(I a, int by) { return I(a.x >> by); }
inline __attribute__((always_inline)) Truth operator<(I a, I b) {
  return {_mm512_cmplt_epi32_mask(words_of(a), words_of(b))};
}
inline __attribute__((always_inline)) Truth operator>(I a, I b) { return b < a; }
inline __attribute__((always_inline)) Truth operator!=(I a, I b) {
  return {_mm512_cmpneq_epi32_mask(words_of(a), words_of(b))};
}

inline __attribute__((always_inline)) Truth operator&(Truth a, Truth b) { return truth(a.x & b.x); }
inline __attribute__((always_inline)) Truth operator|(Truth a, Truth b) { return truth(a.x | b.x); }
inline __attribute__((always_inline)) Truth operator~(Truth a) { return truth(a.x ^ everywhere); }
// A truth among numbers is 0 or -1.
inline __attribute__((always_inline)) Truth as_truth(I a) {
  return {_mm512_movepi32_mask(words_of(a))};
}
inline __attribute__((always_inline)) I operator-(I a, Truth b) {
  return I(reinterpret_cast<Integers>(
      _mm512_mask_add_epi32(words_of(a), b.x, words_of(a), words_of(I(1)))));
}
inline __attribute__((always_inline)) I operator&(I a, Truth b) {
  return I(reinterpret_cast<Integers>(_mm512_maskz_mov_epi32(b.x, words_of(a))));
}

inline __attribute__((always_inline)) V of(const Lanes& lanes) {
  V v;
  __builtin_memcpy(&v.x, lanes.at, sizeof v.x);
  return v;
}
inline __attribute__((always_inline)) I of(const WholeLanes& lanes) {
  I v;
  __builtin_memcpy(&v.x, lanes.at, sizeof v.x);
  return v;
}
inline __attribute__((always_inline)) __m256i small(const SmallLanes& lanes) {
  __m256i v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return v;
}
inline __attribute__((always_inline)) I of(const SmallLanes& lanes) {
  return I(reinterpret_cast<Integers>(_mm512_maskz_cvtepu16_epi32(everywhere, small(lanes))));
}
inline __attribute__((always_inline)) Truth truth_in(const SmallLanes& lanes) {
  return {_mm256_test_epi16_mask(small(lanes), small(lanes))};
}
inline __attribute__((always_inline)) D of(const DoubleLanes& lanes) {
  D v;
  __builtin_memcpy(&v, lanes.at, sizeof v);
  return v;
}
inline __attribute__((always_inline)) void put(Lanes& lanes, V v) {
  __builtin_memcpy(lanes.at, &v.x, sizeof v.x);
}
inline __attribute__((always_inline)) void put(WholeLanes& lanes, I v) {
  __builtin_memcpy(lanes.at, &v.x, sizeof v.x);
}
inline __attribute__((always_inline)) void put(SmallLanes& lanes, I v) {
  const __m256i x = _mm512_maskz_cvtepi32_epi16(everywhere, words_of(v));
  __builtin_memcpy(lanes.at, &x, sizeof x);
}
inline __attribute__((always_inline)) void put(SmallLanes& lanes, Truth t) {
  const __m256i x = _mm256_movm_epi16(t.x);
  __builtin_memcpy(lanes.at, &x, sizeof x);
}
inline __attribute__((always_inline)) void put(DoubleLanes& lanes, D v) {
  __builtin_memcpy(lanes.at, &v, sizeof v);
}
inline __attribute__((always_inline)) V all(float x) { return V(x); }
inline __attribute__((always_inline)) I all(std::int32_t x) { return I(x); }

inline __attribute__((always_inline)) V choose(Truth t, V a, V b) {
  return V(_mm512_mask_blend_ps(t.x, b.x, a.x));
}
inline __attribute__((always_inline)) I choose(Truth t, I a, I b) {
  return I(reinterpret_cast<Integers>(_mm512_mask_blend_epi32(t.x, words_of(b), words_of(a))));
}
inline __attribute__((always_inline)) Truth choose(Truth t, Truth a, Truth b) {
  return (t & a) | (~t & b);
}
// As std::min and std::max: the first where neither is less. (Masks of ones: g++ 12 warns of the
// header's own text without them.)
inline __attribute__((always_inline)) V smaller(V a, V b) {
  return V(_mm512_maskz_min_ps(everywhere, b.x, a.x));
}
inline __attribute__((always_inline)) V larger(V a, V b) {
  return V(_mm512_maskz_max_ps(everywhere, b.x, a.x));
}
inline __attribute__((always_inline)) bool any(Truth t) { return t.x != 0; }

inline __attribute__((always_inline)) I toward_zero(V v) {
  return I(__builtin_convertvector(v.x, Integers));
}
inline __attribute__((always_inline)) V as_floats(I v) {
  return V(__builtin_convertvector(v.x, Floats));
}
inline __attribute__((always_inline)) D as_doubles(V v) { return __builtin_convertvector(v.x, D); }
inline __attribute__((always_inline)) D as_doubles(I v) { return __builtin_convertvector(v.x, D); }
inline __attribute__((always_inline)) V root_of(V v) {
  return V(_mm512_maskz_sqrt_ps(everywhere, v.x));
}
// 2^n, for a normal number.
inline __attribute__((always_inline)) V two_to(I n) {
  return V(reinterpret_cast<Floats>(((n + 127) << 23).x));
}

// Ones among the low sixteen bits of each number: of four bits each, looked up.
inline __attribute__((always_inline)) I ones_in(I bits) {
  const __m512i ones_of = _mm512_maskz_broadcast_i32x4(
      everywhere, _mm_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4));
  const auto looked_up = [&](I four) {
    return I(reinterpret_cast<Integers>(_mm512_shuffle_epi8(ones_of, words_of(four & I(0x0f0f)))));
  };
  const I ones = looked_up(bits) + looked_up(bits >> 4);
  return (ones + (ones >> 8)) & I(0x1f);
}

// Of lower halves.
typedef std::uint64_t Words __attribute__((vector_size(64)));
inline __attribute__((always_inline)) Words product(Words a, std::uint32_t b) {
  return reinterpret_cast<Words>(
      _mm512_maskz_mul_epu32(0xff, reinterpret_cast<__m512i>(a), _mm512_set1_epi64(b)));
}

}  // namespace
}  // namespace uptake::kernel
