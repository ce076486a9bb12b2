// Four products of low halves in one instruction, which g++ does not find by itself.
#pragma once

#include <immintrin.h>

#include "bench/light/luck.hpp"

namespace uptake::light {
namespace {

struct Product {
  static inline __attribute__((always_inline)) Wide of(Wide a, Wide b) {
    return reinterpret_cast<Wide>(
        _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
  }
};

}  // namespace
}  // namespace uptake::light
