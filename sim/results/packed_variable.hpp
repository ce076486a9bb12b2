// A variable as it will stand in the file: cut into chunks, shuffled and deflated as HDF5's filters
// would, so that the one thread that is in HDF5 has only bytes to write.
//
// Packing calls nothing of HDF5: any thread may.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/results/netcdf_format.hpp"

namespace uptake {

struct PackedChunk {
  std::vector<std::uint64_t> start;  ///< place of its first value
  std::vector<std::byte> stream;
};

struct PackedVariable {
  VariableDescription description;
  NumberType type;
  std::vector<std::uint64_t> extents;
  std::vector<std::byte> whole;     ///< values in the machine's order; none where there are chunks
  std::vector<PackedChunk> chunks;  ///< of chunk_shape.hpp, in C order
};

/// Whole where the variable is small, or the description asks for chunks of its own.
PackedVariable pack(VariableDescription description, std::vector<std::uint64_t> extents,
                    const Numbers& values);

}  // namespace uptake
