// Bytes as zlib streams (RFC 1950), which HDF5's filter "deflate" reads, by ISA-L.
//
// The same bytes give the same stream on machines of one kind.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace uptake {

/// One for many pieces of up to `most_bytes`, as it keeps its tables. One thread at a time.
class Deflater {
 public:
  explicit Deflater(std::size_t most_bytes);
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  /// At most 4 GB of them.
  std::vector<std::byte> stream_of(std::span<const std::byte> bytes);

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
  std::vector<std::byte> room_;
};

}  // namespace uptake
