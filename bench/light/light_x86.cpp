// For AVX2, in which nothing of this is shared with other files.
#include <immintrin.h>

#include "bench/light/run.hpp"

namespace uptake {

namespace {

struct Product {
  static inline __attribute__((always_inline)) light::Wide of(light::Wide a, light::Wide b) {
    return reinterpret_cast<light::Wide>(
        _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
  }
};

}  // namespace

void draw_light_luck(std::uint64_t seed, std::uint32_t first_key, int own_week, std::uint32_t g,
                     float luck[4][2][8]) {
  light::draw_eight<Product>(seed, first_key, own_week, g, luck);
}
void run_light(const LightArrays& arrays, int weeks) { light::run<Product>(arrays, weeks); }
kernel::Lanes run_peak(long rounds, const kernel::Lanes& terms, const kernel::Lanes& factors) {
  return light::peak(rounds, terms, factors);
}
bool light_runs_here() { return __builtin_cpu_supports("avx2"); }

}  // namespace uptake
