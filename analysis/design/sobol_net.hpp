// Points of the Sobol' sequence, any of them by its number, as they are or scrambled.
//
// Direction numbers: Joe and Kuo 2008, SIAM J. Sci. Comput. 30:2635 ("new-joe-kuo-6"), those of
// Boost.Random, up to 3,667 dimensions. Point i is in the order of Gray code (Antonov and Saleev
// 1979), as in their program: 0, 1/2, 3/4, 1/4, ... in the first dimension.
// Scrambling: a random linear map of the binary digits and a digital shift (Matousek 1998,
// J. Complexity 14:527). Any 2^m points from a multiple of 2^m on stay a net; each point is
// uniform; means over scrambles are unbiased, with the variance of Owen's nested scrambling (Owen
// 2003, ACM TOMACS 13:363).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace uptake {

class SobolNet {
 public:
  explicit SobolNet(std::size_t dimensions);
  /// Scrambles of one seed are independent, and so are those of different seeds.
  SobolNet scrambled(std::uint64_t seed, std::uint32_t scramble) const;

  /// The first 52 binary digits of coordinate d of point i, i < 2^32, as a whole number.
  std::uint64_t digits(std::uint64_t i, std::size_t d) const;
  /// As a number in (0, 1): the middle of the interval its digits name.
  double place(std::uint64_t i, std::size_t d) const;
  std::size_t dimensions() const { return coordinates_.size(); }

 private:
  struct Coordinate {
    std::array<std::uint64_t, 32> directions{};
    std::uint64_t shift = 0;
  };
  std::vector<Coordinate> coordinates_;
};

}  // namespace uptake
