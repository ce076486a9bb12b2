#include "sim/results/shuffle.hpp"

#include <cstdint>
#include <cstring>

namespace uptake {

namespace {

// By shifts of whole values, which the compiler turns into vectors.
template <class Bits>
void shuffle_bits(std::span<const std::byte> values, std::byte* planes) {
  const std::size_t count = values.size() / sizeof(Bits);
  for (std::size_t plane = 0; plane < sizeof(Bits); ++plane, planes += count)
    for (std::size_t i = 0; i < count; ++i) {
      Bits value;
      std::memcpy(&value, values.data() + i * sizeof value, sizeof value);
      planes[i] = static_cast<std::byte>(value >> (8 * plane));
    }
}

}  // namespace

void shuffle(std::span<const std::byte> values, std::size_t bytes_per_value,
             std::span<std::byte> planes) {
  bytes_per_value == 4 ? shuffle_bits<std::uint32_t>(values, planes.data())
                       : shuffle_bits<std::uint64_t>(values, planes.data());
}

}  // namespace uptake
