#include "sim/results/hdf5_scales.hpp"

#include <hdf5.h>
#include <hdf5_hl.h>

#include "sim/results/hdf5_dataset.hpp"

namespace uptake::hdf5 {

namespace {

// As H5DSattach_scale of HDF5 1.10 lays it out.
struct Listed {
  hobj_ref_t variable;
  int axis;
  int padding;  // named, so that it is 0 in the file
};

Handle listed_type() {
  Handle type(H5Tcreate(H5T_COMPOUND, sizeof(Listed)), H5Tclose);
  checked(H5Tinsert(type.id(), "dataset", HOFFSET(Listed, variable), H5T_STD_REF_OBJ));
  checked(H5Tinsert(type.id(), "dimension", HOFFSET(Listed, axis), H5T_NATIVE_INT));
  return type;
}

void write_list(Id object, const char* name, const Handle& type, std::size_t size,
                const void* list) {
  const Handle space = space_of({size});
  const Handle attribute(H5Acreate2(object, name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT),
                         H5Aclose);
  checked(H5Awrite(attribute.id(), type.id(), list));
}

}  // namespace

std::uint64_t reference_to(Id object) {
  hobj_ref_t reference = 0;
  checked(H5Rcreate(&reference, object, ".", H5R_OBJECT, -1));
  return reference;
}

void write_dimension_list(Id variable, const std::vector<std::uint64_t>& scales) {
  if (scales.empty()) return;
  std::vector<hobj_ref_t> references(scales.begin(), scales.end());
  std::vector<hvl_t> axes;
  for (hobj_ref_t& reference : references) axes.push_back({1, &reference});
  const Handle type(H5Tvlen_create(H5T_STD_REF_OBJ), H5Tclose);
  write_list(variable, DIMENSION_LIST, type, axes.size(), axes.data());
}

void write_reference_list(Id scale, const std::vector<ScaleUse>& uses) {
  if (uses.empty()) return;
  std::vector<Listed> list;
  for (const ScaleUse& use : uses) list.push_back({use.variable, use.axis, 0});
  write_list(scale, REFERENCE_LIST, listed_type(), list.size(), list.data());
}

}  // namespace uptake::hdf5
