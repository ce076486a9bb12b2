#include "sim/results/deflate.hpp"

#include <libdeflate.h>

#include <new>

namespace uptake {

constexpr int fastest = 1;

Deflater::Deflater(std::size_t most_bytes)
    : compressor_(libdeflate_alloc_compressor(fastest), libdeflate_free_compressor) {
  if (compressor_ == nullptr) throw std::bad_alloc();
  room_.resize(libdeflate_zlib_compress_bound(compressor_.get(), most_bytes));
}

std::vector<std::byte> Deflater::stream_of(std::span<const std::byte> bytes) {
  const std::size_t size = libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(),
                                                    room_.data(), room_.size());
  return {room_.data(), room_.data() + size};
}

bool inflate(std::span<const std::byte> stream, std::span<std::byte> bytes) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (decompressor == nullptr) throw std::bad_alloc();
  // Without a place for the length another length is an error.
  return libdeflate_zlib_decompress(decompressor.get(), stream.data(), stream.size(), bytes.data(),
                                    bytes.size(), nullptr) == LIBDEFLATE_SUCCESS;
}

}  // namespace uptake
