// HDF5's filter "shuffle": the lowest bytes of all values, then the next, … the highest, for values
// of four or eight bytes that the file holds in little-endian order.
#pragma once

#include <cstddef>
#include <span>

namespace uptake {

/// Of values in the machine's own order, into as many bytes.
void shuffle(std::span<const std::byte> values, std::size_t bytes_per_value,
             std::span<std::byte> planes);

}  // namespace uptake
