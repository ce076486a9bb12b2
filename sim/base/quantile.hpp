// Quantiles of a sample, type 7 of Hyndman and Fan 1996: the default of R and NumPy.
#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace uptake {

/// Of `count` ascending values, the k-th of which is `value(k)`, at a probability in [0, 1]; NaN
/// without values. Infinite values are allowed: between a finite and an infinite one the quantile
/// is infinite.
template <class T, class Value>
T quantile_of_ascending(std::size_t count, const Value& value, double probability) {
  if (count == 0) return std::numeric_limits<T>::quiet_NaN();
  const double at = probability * static_cast<double>(count - 1);
  const auto below = static_cast<std::size_t>(at);
  const T share = static_cast<T>(at - static_cast<double>(below));
  // Infinity less infinity, or times 0, is not a number.
  if (share == 0 || value(below) == value(below + 1)) return value(below);
  return value(below) + share * (value(below + 1) - value(below));
}

template <class T>
T quantile_of_sorted(std::span<const T> ascending, double probability) {
  return quantile_of_ascending<T>(
      ascending.size(), [&](std::size_t k) { return ascending[k]; }, probability);
}

}  // namespace uptake
