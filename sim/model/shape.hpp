// The few shapes the equations are made of, in single precision and with the same bits on every
// compiler and machine: no library function whose rounding may differ, no contraction.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace uptake {

inline float positive(float x) { return x > 0 ? x : 0.0f; }
inline float clip(float x, float low, float high) { return std::min(std::max(x, low), high); }
inline float clip01(float x) { return clip(x, 0.0f, 1.0f); }

/// 1 when true, as the brackets [c] of the equations.
inline float indicator(bool condition) { return condition ? 1.0f : 0.0f; }

/// exp(x), relative error below 2e-7 on [-87, 87], held to that range outside it.
/// Method: x = n ln 2 + r, |r| <= ln 2 / 2, a minimax polynomial in r (Cephes expf, Moshier 1992),
/// times 2^n. Fixed operations in a fixed order, so every instruction set gives the same bits.
inline float exponential(float x) {
  x = clip(x, -87.0f, 87.0f);
  const float scaled = x * 1.44269504088896341f;
  const auto n = static_cast<std::int32_t>(scaled + (x < 0 ? -0.5f : 0.5f));
  const auto whole = static_cast<float>(n);
  const float r = (x - whole * 0.693359375f) - whole * -2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  return p * std::bit_cast<float>((n + 127) << 23);
}

/// The logistic function.
inline float sigmoid(float x) { return 1.0f / (1.0f + exponential(-x)); }

}  // namespace uptake
