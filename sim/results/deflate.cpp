#include "sim/results/deflate.hpp"

#include <isa-l/igzip_lib.h>

#include <array>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

// The library reads through pointers that are not const.
std::uint8_t* input(std::span<const std::byte> bytes) {
  return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::uint8_t* output(std::span<std::byte> bytes) {
  return reinterpret_cast<std::uint8_t*>(bytes.data());
}

// What does not get smaller is stored, in blocks of 64 KiB with five bytes in front.
std::size_t most_bytes_of_stream(std::size_t bytes) { return bytes + bytes / 65535 * 5 + 64; }

}  // namespace

// They begin at 0: what stands in them decides which repetitions are found.
struct Deflater::Tables {
  isal_zstream stream;
  std::array<std::uint8_t, ISAL_DEF_LVL1_DEFAULT> level;
};

Deflater::Deflater(std::size_t most_bytes)
    : tables_(std::make_unique<Tables>()), room_(most_bytes_of_stream(most_bytes)) {}

Deflater::~Deflater() = default;

std::vector<std::byte> Deflater::stream_of(std::span<const std::byte> bytes) {
  isal_zstream& stream = tables_->stream;
  isal_deflate_stateless_init(&stream);
  stream.level = 1;
  stream.level_buf = tables_->level.data();
  stream.level_buf_size = static_cast<std::uint32_t>(tables_->level.size());
  stream.gzip_flag = IGZIP_ZLIB;
  stream.end_of_stream = 1;
  stream.next_in = input(bytes);
  stream.avail_in = static_cast<std::uint32_t>(bytes.size());
  stream.next_out = output(room_);
  stream.avail_out = static_cast<std::uint32_t>(room_.size());
  if (isal_deflate_stateless(&stream) != COMP_OK)
    throw Failure(ExitCode::internal, "a chunk could not be deflated");
  return {room_.begin(), room_.begin() + stream.total_out};
}

}  // namespace uptake
