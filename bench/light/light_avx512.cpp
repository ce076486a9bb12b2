// For AVX-512, likewise.
#include "sim/kernel/avx512.hpp"
// first: the rest is of its lanes
#include "bench/light/product_x86.hpp"
#include "bench/light/run.hpp"
#include "sim/kernel/kernels.hpp"

namespace uptake {

template <>
void run_light(const LightArrays<16>& arrays, int weeks) {
  light::run<light::Product>(arrays, weeks);
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
