// Quantiles of a sample, type 7 of Hyndman and Fan 1996: the default of R and NumPy.
#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace uptake {

/// Of ascending values at a probability in [0, 1]; NaN without values. Infinite values are allowed:
/// between a finite and an infinite one the quantile is infinite.
template <class T>
T quantile_of_sorted(std::span<const T> ascending, double probability) {
  if (ascending.empty()) return std::numeric_limits<T>::quiet_NaN();
  const double at = probability * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const T share = static_cast<T>(at - static_cast<double>(below));
  // Infinity less infinity, or times 0, is not a number.
  if (share == 0 || ascending[below] == ascending[below + 1]) return ascending[below];
  return ascending[below] + share * (ascending[below + 1] - ascending[below]);
}

}  // namespace uptake
