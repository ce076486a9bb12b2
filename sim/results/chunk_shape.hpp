// How a large variable is cut into separately compressed pieces.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace uptake::hdf5 {

/// The longest run of trailing dimensions that stays within 256 KiB, so that a slab over
/// them touches one chunk and HDF5's cache (1 MiB a variable) holds several.
/// Empty, that is "stored whole and uncompressed", for variables below 16 KiB.
std::vector<std::uint64_t> chunk_shape(std::span<const std::uint64_t> extents,
                                       std::uint64_t bytes_per_value);

}  // namespace uptake::hdf5
