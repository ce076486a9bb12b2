#include "sim/results/chunk_shape.hpp"

#include <algorithm>

namespace uptake::hdf5 {

std::vector<std::uint64_t> chunk_shape(std::span<const std::uint64_t> extents,
                                       std::uint64_t bytes_per_value) {
  constexpr std::uint64_t small = 16 * 1024;
  constexpr std::uint64_t target = 256 * 1024;
  std::uint64_t bytes = bytes_per_value;
  for (const std::uint64_t extent : extents) bytes *= extent;
  if (extents.empty() || bytes < small) return {};

  std::vector<std::uint64_t> shape(extents.size(), 1);
  std::uint64_t room = target / bytes_per_value;  // values that still fit
  for (std::size_t axis = extents.size(); axis-- > 0;) {
    shape[axis] = std::clamp<std::uint64_t>(room, 1, extents[axis]);
    room /= extents[axis];
  }
  return shape;
}

}  // namespace uptake::hdf5
