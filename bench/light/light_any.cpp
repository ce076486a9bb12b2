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
void run_light(const LightArrays& arrays, int weeks) { light::run<Product>(arrays, weeks); }
kernel::Lanes run_peak(long rounds, const kernel::Lanes& terms, const kernel::Lanes& factors) {
  return light::peak(rounds, terms, factors);
}
bool light_runs_here() { return true; }

}  // namespace uptake
