// Bytes as zlib streams (RFC 1950), which HDF5's filter "deflate" reads, by libdeflate.
//
// The same bytes give the same stream on every machine.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct libdeflate_compressor;

namespace uptake {

/// One for many pieces of up to `most_bytes`, as it keeps its tables. One thread at a time.
class Deflater {
 public:
  explicit Deflater(std::size_t most_bytes);
  std::vector<std::byte> stream_of(std::span<const std::byte> bytes);

 private:
  std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor_;
  std::vector<std::byte> room_;
};

/// Fills `bytes`; false where the stream is damaged or of another length.
bool inflate(std::span<const std::byte> stream, std::span<std::byte> bytes);

}  // namespace uptake
