#include "sim/results/shuffle.hpp"

#include <cstdint>
#include <cstring>

namespace uptake {

namespace {

// By shifts of whole values, which the compiler turns into vectors: a line of the cache at a time,
// into all planes.
template <class Bits, std::size_t values_at_once>
void shuffle_some(const std::byte* values, std::byte* planes, std::size_t count) {
  Bits some[values_at_once];
  std::memcpy(some, values, sizeof some);
  for (std::size_t plane = 0; plane < sizeof(Bits); ++plane, planes += count)
    for (std::size_t i = 0; i < values_at_once; ++i)
      planes[i] = static_cast<std::byte>(some[i] >> (8 * plane));
}

template <class Bits>
void shuffle_bits(std::span<const std::byte> values, std::byte* planes) {
  const std::size_t count = values.size() / sizeof(Bits);
  std::size_t i = 0;
  for (; i + 16 <= count; i += 16)
    shuffle_some<Bits, 16>(values.data() + i * sizeof(Bits), planes + i, count);
  for (; i < count; ++i) shuffle_some<Bits, 1>(values.data() + i * sizeof(Bits), planes + i, count);
}

}  // namespace

void shuffle(std::span<const std::byte> values, std::size_t bytes_per_value,
             std::span<std::byte> planes) {
  bytes_per_value == 4 ? shuffle_bits<std::uint32_t>(values, planes.data())
                       : shuffle_bits<std::uint64_t>(values, planes.data());
}

}  // namespace uptake
