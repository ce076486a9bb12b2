#include "sim/results/npy.hpp"

#include <fmt/format.h>

namespace uptake {

std::string npy_header(std::span<const std::uint64_t> extents) {
  constexpr std::size_t alignment = 64, before = 10;
  std::string text = fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': ({}), }}",
                                 fmt::join(extents, ", "));
  text.append(alignment - 1 - (before + text.size()) % alignment, ' ');
  text += '\n';
  std::string header("\x93NUMPY\x01\x00", 8);
  header += static_cast<char>(text.size() & 0xFFU);
  header += static_cast<char>(text.size() >> 8U);
  return header + text;
}

}  // namespace uptake
