// For AVX2, in which nothing of this is shared with other files.
#include "sim/kernel/avx2.hpp"
// first: the rest is of its lanes
#include "bench/light/product_x86.hpp"
#include "bench/light/run.hpp"

namespace uptake {

void draw_light_luck(std::uint64_t seed, std::uint32_t first_key, int own_week, std::uint32_t g,
                     float luck[4][2][8]) {
  light::draw_eight<light::Product>(seed, first_key, own_week, g, luck);
}

template <>
void run_light(const LightArrays<8>& arrays, int weeks) {
  light::run<light::Product>(arrays, weeks);
}
template <>
kernel::Lanes<8> run_peak(long rounds, const kernel::Lanes<8>& terms,
                          const kernel::Lanes<8>& factors) {
  return light::peak(rounds, terms, factors);
}
template <>
bool light_runs_here<8>() {
  return __builtin_cpu_supports("avx2");
}

}  // namespace uptake
