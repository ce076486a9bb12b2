// A coordinate of a Latin hypercube, any point of it by its number.
//
// Of n points each is in another of n equal parts of (0, 1) (McKay, Beckman and Conover 1979,
// Technometrics 21:239), uniform within it. Which part is a random permutation of n that keeps
// nothing: a Feistel network of eight Philox rounds over at least 64 places, walked on until the
// place is one of the n (Black and Rogaway 2002, CT-RSA, "cycle walking"); about four walks at most
// on average from n = 16 on.
#pragma once

#include <cstdint>

namespace uptake {

/// Part of point i < n <= 10^15 in a dimension: a permutation of 0 ... n - 1.
std::uint64_t latin_part(std::uint64_t i, std::uint64_t n, std::uint32_t dimension,
                         std::uint64_t seed);

/// In (0, 1).
double latin_place(std::uint64_t i, std::uint64_t n, std::uint32_t dimension, std::uint64_t seed);

}  // namespace uptake
