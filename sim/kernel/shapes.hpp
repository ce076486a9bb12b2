// sim/model/shape.hpp in lanes, operation for operation.
#pragma once

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) V positive(V x) { return larger(V{}, x); }
inline __attribute__((always_inline)) V clip(V x, V low, V high) {
  return smaller(larger(x, low), high);
}
inline __attribute__((always_inline)) V clip01(V x) { return clip(x, V{}, all(1.0f)); }
inline __attribute__((always_inline)) V indicator(Truth truth) {
  return choose(truth, all(1.0f), V{});
}

inline __attribute__((always_inline)) V exponential(V x) {
  x = clip(x, all(-87.0f), all(87.0f));
  const V scaled = x * 1.44269504088896341f;
  const I n = toward_zero(scaled + choose(x < 0, all(-0.5f), all(0.5f)));
  const V whole = as_floats(n);
  const V r = (x - whole * 0.693359375f) - whole * -2.12194440e-4f;
  V p = all(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  return p * two_to(n);
}
inline __attribute__((always_inline)) V sigmoid(V x) { return 1.0f / (1.0f + exponential(-x)); }

// Whole number below x, for 0 <= x < 2^31.
inline __attribute__((always_inline)) V floor_of(V x) { return as_floats(toward_zero(x)); }

}  // namespace
}  // namespace uptake::kernel
