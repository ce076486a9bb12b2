#include "analysis/design/latin_place.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "sim/random/philox.hpp"
#include "sim/random/purpose.hpp"

namespace uptake {

namespace {

constexpr std::uint32_t rounds = 8;

std::uint64_t exchanged(std::uint64_t place, int half_bits, std::uint32_t dimension,
                        std::uint64_t seed) {
  const std::uint64_t mask = (std::uint64_t{1} << half_bits) - 1;
  std::uint64_t left = place >> half_bits;
  std::uint64_t right = place & mask;
  for (std::uint32_t round = 0; round < rounds; ++round) {
    const auto words = philox({static_cast<std::uint32_t>(right), round, dimension,
                               static_cast<std::uint32_t>(Purpose::latin_order)},
                              philox_key(seed));
    left = std::exchange(right, (left ^ words[0]) & mask);
  }
  return left << half_bits | right;
}

}  // namespace

std::uint64_t latin_part(std::uint64_t i, std::uint64_t n, std::uint32_t dimension,
                         std::uint64_t seed) {
  const int half_bits = std::max(3, (static_cast<int>(std::bit_width(n - 1)) + 1) / 2);
  do i = exchanged(i, half_bits, dimension, seed);
  while (i >= n);
  return i;
}

double latin_place(std::uint64_t i, std::uint64_t n, std::uint32_t dimension, std::uint64_t seed) {
  const auto words = philox({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i >> 32),
                             dimension, static_cast<std::uint32_t>(Purpose::latin_place)},
                            philox_key(seed));
  const double within = (static_cast<double>(words[0]) + 0.5) / 4294967296.0;
  return (static_cast<double>(latin_part(i, n, dimension, seed)) + within) / static_cast<double>(n);
}

}  // namespace uptake
