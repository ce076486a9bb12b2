// Arrays of float32 as NumPy stores them: format 1.0, '<f4', the last extent running fastest.
//
// Source: numpy.lib.format. The header ends on a multiple of 64 bytes; the values follow as they
// stand in memory.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace uptake {

static_assert(std::endian::native == std::endian::little, "values are written as they stand");

/// Of two to ten extents.
std::string npy_header(std::span<const std::uint64_t> extents);

inline std::string_view npy_bytes(std::span<const float> values) {
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

}  // namespace uptake
