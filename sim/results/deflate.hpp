// Bytes as zlib streams (RFC 1950), which HDF5's filter "deflate" reads, by libdeflate.
//
// From any thread. The same bytes give the same stream on every machine.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace uptake {

std::vector<std::byte> deflated(std::span<const std::byte> bytes);

/// Fills `bytes`; false where the stream is damaged or of another length.
bool inflate(std::span<const std::byte> stream, std::span<std::byte> bytes);

}  // namespace uptake
