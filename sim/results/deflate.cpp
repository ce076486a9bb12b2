#include "sim/results/deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace uptake {

std::vector<std::byte> deflated(std::span<const std::byte> bytes) {
  constexpr int fastest = 1;
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(fastest), libdeflate_free_compressor);
  if (compressor == nullptr) throw std::bad_alloc();
  std::vector<std::byte> stream(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()));
  stream.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                         stream.data(), stream.size()));
  return stream;
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
