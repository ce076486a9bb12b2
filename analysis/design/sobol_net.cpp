#include "analysis/design/sobol_net.hpp"

#include <bit>
#include <boost/random/sobol.hpp>

#include "sim/random/stream.hpp"

namespace uptake {

namespace {

constexpr unsigned digits_kept = 52;
constexpr double part = 1.0 / static_cast<double>(std::uint64_t{1} << digits_kept);

std::uint64_t draw_digits(Stream& stream) {
  const std::uint64_t upper = stream();
  return (upper << 32 | stream()) >> (64 - digits_kept);
}

// Row r of the map gives digit r from itself and a random choice of those before it.
std::array<std::uint64_t, digits_kept> draw_map(Stream& stream) {
  std::array<std::uint64_t, digits_kept> rows{};
  for (unsigned row = 0; row < digits_kept; ++row) {
    const std::uint64_t itself = std::uint64_t{1} << (digits_kept - 1 - row);
    rows[row] = (draw_digits(stream) & ~(2 * itself - 1)) | itself;
  }
  return rows;
}

std::uint64_t mapped(const std::array<std::uint64_t, digits_kept>& rows, std::uint64_t digits) {
  std::uint64_t result = 0;
  for (const std::uint64_t row : rows)
    result = result << 1 | static_cast<std::uint64_t>(std::popcount(row & digits) & 1);
  return result;
}

}  // namespace

// The point whose Gray code is one digit is that digit's direction. Boost leaves out point 0.
SobolNet::SobolNet(std::size_t dimensions) : coordinates_(dimensions) {
  boost::random::sobol_engine<std::uint64_t, digits_kept> sequence(dimensions);
  for (unsigned digit = 0; digit < 32; ++digit) {
    sequence.seed((std::uint64_t{2} << digit) - 2);
    for (Coordinate& coordinate : coordinates_) coordinate.directions[digit] = sequence();
  }
}

SobolNet SobolNet::scrambled(std::uint64_t seed, std::uint32_t scramble) const {
  SobolNet net = *this;
  for (std::size_t d = 0; d < dimensions(); ++d) {
    Stream stream(seed, {static_cast<std::uint32_t>(d), 0, scramble, Purpose::scramble});
    const auto rows = draw_map(stream);
    for (std::uint64_t& direction : net.coordinates_[d].directions)
      direction = mapped(rows, direction);
    net.coordinates_[d].shift = draw_digits(stream);
  }
  return net;
}

std::uint64_t SobolNet::digits(std::uint64_t i, std::size_t d) const {
  const Coordinate& coordinate = coordinates_[d];
  std::uint64_t digits = coordinate.shift;
  for (std::uint64_t gray = i ^ i >> 1; gray != 0; gray &= gray - 1)
    digits ^= coordinate.directions[static_cast<std::size_t>(std::countr_zero(gray))];
  return digits;
}

double SobolNet::place(std::uint64_t i, std::size_t d) const {
  return (static_cast<double>(digits(i, d)) + 0.5) * part;
}

}  // namespace uptake
