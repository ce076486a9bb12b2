// For AVX-512, likewise.
#include <immintrin.h>

#include "sim/kernel/avx512.hpp"
// first: the rest is of its lanes
#include "bench/light/run.hpp"
#include "sim/kernel/kernels.hpp"

namespace uptake {

namespace {

struct Product {
  static inline __attribute__((always_inline)) light::Wide of(light::Wide a, light::Wide b) {
    return reinterpret_cast<light::Wide>(
        _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
  }
};

}  // namespace

template <>
void run_light(const LightArrays<16>& arrays, int weeks) {
  light::run<Product>(arrays, weeks);
}
template <>
kernel::Lanes<16> run_peak(long rounds, const kernel::Lanes<16>& terms,
                           const kernel::Lanes<16>& factors) {
  return light::peak(rounds, terms, factors);
}
template <>
bool light_runs_here<16>() {
  return kernel::wide_kernels()->name != nullptr;
}

}  // namespace uptake
