// In place of the kernel's own sim/kernel/lanes.hpp: numbers that count what is done to them. One
// stands for all lanes, which hold the same, so the body takes the way it takes with vectors.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "bench/light/operation_counts.hpp"
#include "sim/kernel/types.hpp"

namespace uptake::kernel {
namespace {

OperationCounts counted;

struct V {
  float x = 0;
  V() = default;
  V(float value) : x(value) {}
};
struct I {
  std::int32_t x = 0;  // truth is 0 or -1
  I() = default;
  I(std::int32_t value) : x(value) {}
};
using Truth = I;
struct D {
  double x = 0;
  D() = default;
  D(double value) : x(value) {}
};

template <class T>
T noted(double& count, T result, double registers = 1) {
  count += registers;
  return result;
}
inline I truth(bool is) { return noted(counted.compares, I(is ? -1 : 0)); }

inline V operator+(V a, V b) { return noted(counted.adds, V(a.x + b.x)); }
inline V operator-(V a, V b) { return noted(counted.adds, V(a.x - b.x)); }
inline V operator*(V a, V b) { return noted(counted.multiplies, V(a.x * b.x)); }
inline V operator/(V a, V b) { return noted(counted.divisions, V(a.x / b.x)); }
inline V operator-(V a) { return noted(counted.bits, V(-a.x)); }
inline I operator<(V a, V b) { return truth(a.x < b.x); }
inline I operator>(V a, V b) { return truth(a.x > b.x); }
inline I operator>=(V a, V b) { return truth(a.x >= b.x); }
inline I operator!=(V a, V b) { return truth(a.x != b.x); }

inline I operator+(I a, I b) { return noted(counted.bits, I(a.x + b.x)); }
inline I operator-(I a, I b) { return noted(counted.bits, I(a.x - b.x)); }
inline I operator&(I a, I b) { return noted(counted.bits, I(a.x & b.x)); }
inline I operator|(I a, I b) { return noted(counted.bits, I(a.x | b.x)); }
inline I operator~(I a) { return noted(counted.bits, I(~a.x)); }
inline I operator<<(I a, int by) { return noted(counted.bits, I(a.x << by)); }
inline I operator>>(I a, int by) { return noted(counted.bits, I(a.x >> by)); }
inline I operator<(I a, I b) { return truth(a.x < b.x); }
inline I operator>(I a, I b) { return truth(a.x > b.x); }
inline I operator!=(I a, I b) { return truth(a.x != b.x); }

inline D operator+(D a, D b) { return noted(counted.adds, D(a.x + b.x), 2); }
inline D operator*(D a, D b) { return noted(counted.multiplies, D(a.x * b.x), 2); }

inline V of(const Lanes& lanes) { return noted(counted.loads, V(lanes.at[0])); }
inline I of(const WholeLanes& lanes) { return noted(counted.loads, I(lanes.at[0])); }
// Widened where it is loaded.
inline I of(const SmallLanes& lanes) { return noted(counted.loads, I(lanes.at[0])); }
inline D of(const DoubleLanes& lanes) { return noted(counted.loads, D(lanes.at[0]), 2); }

template <class AnyLanes, class T>
void fill(AnyLanes& lanes, T x, double registers) {
  counted.stores += registers;
  for (T& lane : lanes.at) lane = x;
}
inline void put(Lanes& lanes, V v) { fill(lanes, v.x, 1); }
inline void put(WholeLanes& lanes, I v) { fill(lanes, v.x, 1); }
inline void put(SmallLanes& lanes, I v) { fill(lanes, static_cast<std::uint16_t>(v.x), 1); }
inline void put(DoubleLanes& lanes, D v) { fill(lanes, v.x, 2); }

inline Truth as_truth(I x) { return x; }
inline Truth truth_in(const SmallLanes& lanes) { return of(lanes) != 0; }
// Constants stand in registers or in the instruction.
inline V all(float x) { return V(x); }
inline I all(std::int32_t x) { return I(x); }

inline V choose(I is, V a, V b) { return noted(counted.selections, is.x != 0 ? a : b); }
inline I choose(I is, I a, I b) { return noted(counted.selections, is.x != 0 ? a : b); }
inline V smaller(V a, V b) { return noted(counted.limits, b.x < a.x ? b : a); }
inline V larger(V a, V b) { return noted(counted.limits, a.x < b.x ? b : a); }
inline bool any(I is) { return noted(counted.bits, is.x != 0); }

inline I toward_zero(V v) { return noted(counted.conversions, I(static_cast<std::int32_t>(v.x))); }
inline V as_floats(I v) { return noted(counted.conversions, V(static_cast<float>(v.x))); }
inline D as_doubles(V v) { return noted(counted.conversions, D(v.x), 2); }
// Once a unit: counts as a division.
inline V root_of(V v) { return noted(counted.divisions, V(std::sqrt(v.x))); }
// Two whole-number operations of each exponential.
inline V two_to(I n) {
  counted.bits += 2, counted.exponentials += 1;
  return V(std::bit_cast<float>((n.x + 127) << 23));
}

// As where four bits each are looked up.
inline I ones_in(I bits) {
  counted.bits += 9;
  return I(std::popcount(static_cast<std::uint32_t>(bits.x & 0xffff)));
}

}  // namespace
}  // namespace uptake::kernel
