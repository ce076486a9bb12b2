#include "sim/results/hdf5_chunks.hpp"

#include <hdf5.h>

#include "sim/results/chunk_shape.hpp"
#include "sim/results/hdf5_values.hpp"
#include "sim/results/slabs.hpp"

namespace uptake::hdf5 {

namespace {

using Extents = std::vector<std::uint64_t>;

bool is_little_endian_number(Id variable) {
  const Handle type(H5Dget_type(variable), H5Tclose);
  const std::string name = type_name(type.id());
  return !name.empty() && name != "text" && checked(H5Tequal(type.id(), little_endian(type.id())));
}

std::size_t width_of(Id variable) {
  return H5Tget_size(Handle(H5Dget_type(variable), H5Tclose).id());
}

Extents shape_of(const Handle& properties, std::size_t axes) {
  if (checked(H5Pget_layout(properties.id())) != H5D_CHUNKED) return {};
  std::vector<hsize_t> shape(axes);
  checked(H5Pget_chunk(properties.id(), static_cast<int>(axes), shape.data()));
  return {shape.begin(), shape.end()};
}

H5Z_filter_t filter(const Handle& properties, unsigned position) {
  unsigned flags = 0, settings = 0;
  std::size_t values = 0;
  return checked(
      H5Pget_filter2(properties.id(), position, &flags, &values, nullptr, 0, nullptr, &settings));
}

bool is_shuffled_and_deflated(const Handle& properties) {
  return checked(H5Pget_nfilters(properties.id())) == 2 &&
         filter(properties, 0) == H5Z_FILTER_SHUFFLE && filter(properties, 1) == H5Z_FILTER_DEFLATE;
}

// Nothing where HDF5 left out a filter or stored no chunk.
StoredChunk chunk_at(Id variable, const Extents& start, std::uint64_t values) {
  const std::vector<hsize_t> place(start.begin(), start.end());
  unsigned left_out = 0;
  haddr_t address = HADDR_UNDEF;
  hsize_t size = 0;
  checked(H5Dget_chunk_info_by_coord(variable, place.data(), &left_out, &address, &size));
  if (left_out != 0 || address == HADDR_UNDEF) return {};
  return {address, size, values};
}

}  // namespace

StoredChunks stored_chunks(Id variable) {
  const Handle properties(H5Dget_create_plist(variable), H5Pclose);
  const Extents extents = extents_of(Handle(H5Dget_space(variable), H5Sclose).id());
  const Extents usual = chunk_shape(extents, width_of(variable));
  if (usual.empty() || shape_of(properties, extents.size()) != usual ||
      !is_shuffled_and_deflated(properties) || !is_little_endian_number(variable))
    return {};
  StoredChunks stored{1, {}};
  for (const std::uint64_t extent : usual) stored.values *= extent;
  bool all = true;
  for_each_slab(extents, stored.values, [&](const Slab& slab, std::uint64_t count) {
    stored.chunks.push_back(chunk_at(variable, slab.start, count));
    all = all && stored.chunks.back().size > 0;
  });
  return all ? stored : StoredChunks{};
}

}  // namespace uptake::hdf5
