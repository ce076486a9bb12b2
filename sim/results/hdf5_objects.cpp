#include "sim/results/hdf5_objects.hpp"

#include <hdf5.h>

#include <algorithm>
#include <new>
#include <string_view>
#include <utility>

#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_values.hpp"

namespace uptake::hdf5 {

namespace {

struct Collected {
  std::vector<Object> objects;
  bool out_of_memory = false;
};

herr_t collect(Id /*file*/, const char* name, const H5O_info_t* info, void* to) {
  if (info->type != H5O_TYPE_GROUP && info->type != H5O_TYPE_DATASET) return 0;
  auto& collected = *static_cast<Collected*>(to);
  try {
    const std::string path = std::string_view(name) == "." ? "" : name;
    collected.objects.push_back({path, info->addr, info->type == H5O_TYPE_GROUP});
    return 0;
  } catch (const std::bad_alloc&) {  // nothing may be thrown through HDF5's frames
    collected.out_of_memory = true;
    return -1;
  }
}

// Attached scales, axis by axis, in the memory HDF5 allocated for them.
struct References {
  Id type;
  Id space;
  std::vector<hvl_t> axes;

  ~References() { H5Dvlen_reclaim(type, space, H5P_DEFAULT, axes.data()); }
};

bool lists_references(Id type) {
  if (checked(H5Tget_class(type)) != H5T_VLEN) return false;
  const Handle element(H5Tget_super(type), H5Tclose);
  return checked(H5Tequal(element.id(), H5T_STD_REF_OBJ)) > 0;
}

std::string path_at(hobj_ref_t address, const std::vector<Object>& objects) {
  const auto found = std::find_if(objects.begin(), objects.end(),
                                  [&](const Object& object) { return object.address == address; });
  if (found == objects.end()) throw Error("a dimension is missing");
  return found->path;
}

void read_scales(Id list, std::vector<std::string>& names, const std::vector<Object>& objects) {
  const Handle type(H5Aget_type(list), H5Tclose);
  const Handle space(H5Aget_space(list), H5Sclose);
  const std::vector<std::uint64_t> one_an_axis{names.size()};
  if (!lists_references(type.id()) || extents_of(space.id()) != one_an_axis)
    throw Error("a list of dimensions is damaged");
  References references{type.id(), space.id(), std::vector<hvl_t>(names.size(), hvl_t{0, nullptr})};
  checked(H5Aread(list, type.id(), references.axes.data()));
  for (std::size_t axis = 0; axis < names.size(); ++axis)
    if (references.axes[axis].len > 0)
      names[axis] = path_at(*static_cast<hobj_ref_t*>(references.axes[axis].p), objects);
}

}  // namespace

std::vector<Object> objects_in(Id file) {
  Collected collected;
  const auto visit = [&](H5_index_t order) {
    collected.objects.clear();
    const herr_t visited = H5Ovisit2(file, order, H5_ITER_INC, collect, &collected, H5O_INFO_BASIC);
    if (collected.out_of_memory) throw std::bad_alloc();
    return visited;
  };
  if (visit(H5_INDEX_CRT_ORDER) < 0) checked(visit(H5_INDEX_NAME));
  return std::move(collected.objects);
}

Handle open_object(Id file, const std::string& path) {
  return Handle(H5Oopen(file, path.empty() ? "/" : path.c_str(), H5P_DEFAULT), H5Oclose);
}

Role role_of(Id variable) {
  if (read_text_attribute(variable, "CLASS") != "DIMENSION_SCALE") return Role::variable;
  const bool bare = read_text_attribute(variable, "NAME")
                        .starts_with("This is a netCDF dimension but not a netCDF variable");
  return bare ? Role::bare_dimension : Role::coordinate;
}

std::vector<std::string> dimension_names(Id variable, const Object& object,
                                         const std::vector<Object>& objects) {
  const Handle space(H5Dget_space(variable), H5Sclose);
  std::vector<std::string> names(extents_of(space.id()).size());
  if (names.empty()) return names;
  if (role_of(variable) != Role::variable) {
    names.front() = object.path;
  } else if (checked(H5Aexists(variable, "DIMENSION_LIST")) > 0) {
    const Handle list(H5Aopen(variable, "DIMENSION_LIST", H5P_DEFAULT), H5Aclose);
    read_scales(list.id(), names, objects);
  }
  return names;
}

}  // namespace uptake::hdf5
