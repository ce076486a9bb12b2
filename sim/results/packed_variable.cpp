#include "sim/results/packed_variable.hpp"

#include <utility>

#include "sim/results/chunk_shape.hpp"
#include "sim/results/deflate.hpp"
#include "sim/results/fill_value.hpp"
#include "sim/results/shuffle.hpp"
#include "sim/results/slabs.hpp"

namespace uptake {

namespace {

using Bytes = std::vector<std::byte>;

// A chunk has its full size at the edges, too.
Bytes filled_up(std::span<const std::byte> values, std::size_t size,
                std::span<const std::byte> fill) {
  Bytes chunk(values.begin(), values.end());
  while (chunk.size() < size) chunk.insert(chunk.end(), fill.begin(), fill.end());
  return chunk;
}

// The boxes of for_each_slab are the chunks of chunk_shape, one by one.
std::vector<PackedChunk> chunks_of(const PackedVariable& variable,
                                   std::span<const std::byte> values, std::uint64_t most_values) {
  const std::size_t width = bytes_per_value(variable.type);
  const FillValue fill(variable.description, variable.type);
  Bytes planes(most_values * width), edge;
  Deflater deflater(planes.size());
  std::vector<PackedChunk> chunks;
  for_each_slab(variable.extents, most_values, [&](const Slab& slab, std::uint64_t count) {
    std::span<const std::byte> chunk = values.first(count * width);
    values = values.subspan(chunk.size());
    if (chunk.size() < planes.size()) chunk = edge = filled_up(chunk, planes.size(), fill.bytes());
    shuffle(chunk, width, planes);
    chunks.push_back({slab.start, deflater.stream_of(planes)});
  });
  return chunks;
}

}  // namespace

PackedVariable pack(VariableDescription description, std::vector<std::uint64_t> extents,
                    const Numbers& values) {
  PackedVariable variable{std::move(description), type_of(values), std::move(extents), {}, {}};
  const auto bytes = bytes_of(values);
  std::uint64_t most_values = 1;
  const auto shape = hdf5::chunk_shape(variable.extents, bytes_per_value(variable.type));
  for (const std::uint64_t extent : shape) most_values *= extent;
  if (shape.empty() || !variable.description.chunk.empty())
    variable.whole.assign(bytes.begin(), bytes.end());
  else
    variable.chunks = chunks_of(variable, bytes, most_values);
  return variable;
}

}  // namespace uptake
