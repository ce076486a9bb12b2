#include "sim/results/hdf5_dataset.hpp"

#include <hdf5.h>

#include "sim/results/chunk_shape.hpp"
#include "sim/results/fill_value.hpp"
#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_values.hpp"

namespace uptake::hdf5 {

namespace {

void compress(const Handle& properties, const std::vector<std::uint64_t>& chunk) {
  if (chunk.empty()) return;
  const std::vector<hsize_t> sizes(chunk.begin(), chunk.end());
  checked(H5Pset_chunk(properties.id(), static_cast<int>(sizes.size()), sizes.data()));
  checked(H5Pset_shuffle(properties.id()));
  checked(H5Pset_deflate(properties.id(), 1));
}

}  // namespace

Handle object_properties(Id kind) {
  Handle properties(H5Pcreate(kind), H5Pclose);
  constexpr unsigned in_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
  checked(H5Pset_attr_creation_order(properties.id(), in_order));
  checked(H5Pset_obj_track_times(properties.id(), false));
  return properties;
}

Handle space_of(const std::vector<std::uint64_t>& extents) {
  if (extents.empty()) return Handle(H5Screate(H5S_SCALAR), H5Sclose);
  const std::vector<hsize_t> sizes(extents.begin(), extents.end());
  return Handle(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr), H5Sclose);
}

Handle create_dataset(Id file, const std::string& name, Id type,
                      const std::vector<std::uint64_t>& extents, const Handle& properties) {
  return Handle(H5Dcreate2(file, name.c_str(), type, space_of(extents).id(), H5P_DEFAULT,
                           properties.id(), H5P_DEFAULT),
                H5Dclose);
}

Handle create_numbers(Id file, const VariableDescription& description, NumberType type,
                      const std::vector<std::uint64_t>& extents) {
  const Handle properties = object_properties(H5P_DATASET_CREATE);
  compress(properties, description.chunk.empty() ? chunk_shape(extents, bytes_per_value(type))
                                                 : description.chunk);
  const FillValue fill(description, type);
  if (!fill.declared())
    return create_dataset(file, description.name, stored_type(type), extents, properties);
  checked(H5Pset_fill_value(properties.id(), memory_type(type), fill.bytes().data()));
  Handle variable = create_dataset(file, description.name, stored_type(type), extents, properties);
  write_fill_value(variable.id(), type, fill.bytes().data());
  return variable;
}

Handle selected(Id dataset, const Slab& slab) {
  Handle space(H5Dget_space(dataset), H5Sclose);
  const std::size_t axes = extents_of(space.id()).size();
  if (slab.start.size() != axes || slab.count.size() != axes)
    throw Error("a slab needs one start and one count a dimension");
  if (axes == 0) return space;
  const std::vector<hsize_t> start(slab.start.begin(), slab.start.end());
  const std::vector<hsize_t> count(slab.count.begin(), slab.count.end());
  checked(H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(),
                              nullptr));
  if (checked(H5Sselect_valid(space.id())) == 0) throw Error("a slab reaches beyond its variable");
  return space;
}

}  // namespace uptake::hdf5
