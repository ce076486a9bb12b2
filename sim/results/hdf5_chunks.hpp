// Where the chunks of a variable stand in the file, so that any thread can read and unpack them.
// Errors: Error.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/results/hdf5_handle.hpp"

namespace uptake::hdf5 {

struct StoredChunk {
  std::uint64_t address = 0;
  std::uint64_t size = 0;    ///< bytes of its stream
  std::uint64_t values = 0;  ///< of the variable; the rest, at an edge, fills up
};

struct StoredChunks {
  std::uint64_t values = 0;  ///< of a chunk
  std::vector<StoredChunk> chunks;
};

/// In C order. None where the variable is not stored as packed_variable.hpp packs one.
StoredChunks stored_chunks(Id variable);

}  // namespace uptake::hdf5
