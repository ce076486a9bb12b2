#include "sim/kernel/portable.hpp"
// first: the rest is of its lanes
#include "bench/light/run.hpp"

namespace uptake {

namespace {

struct Product {
  static inline __attribute__((always_inline)) light::Wide of(light::Wide a, light::Wide b) {
    return (a & 0xFFFFFFFF) * (b & 0xFFFFFFFF);
  }
};

}  // namespace

void draw_light_luck(std::uint64_t seed, std::uint32_t first_key, int own_week, std::uint32_t g,
                     float luck[4][2][8]) {
  light::draw_eight<Product>(seed, first_key, own_week, g, luck);
}

template <>
void run_light(const LightArrays<8>& arrays, int weeks) {
  light::run<Product>(arrays, weeks);
}
template <>
kernel::Lanes<8> run_peak(long rounds, const kernel::Lanes<8>& terms,
                          const kernel::Lanes<8>& factors) {
  return light::peak(rounds, terms, factors);
}
template <>
bool light_runs_here<8>() {
  return true;
}

template <>
void run_light(const LightArrays<16>&, int) {}
template <>
kernel::Lanes<16> run_peak(long, const kernel::Lanes<16>&, const kernel::Lanes<16>&) {
  return {};
}
template <>
bool light_runs_here<16>() {
  return false;
}

}  // namespace uptake
