#include "sim/results/netcdf_reader.hpp"

#include <hdf5.h>

#include <algorithm>
#include <utility>

#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_dataset.hpp"
#include "sim/results/hdf5_file.hpp"
#include "sim/results/hdf5_values.hpp"

namespace uptake {

using hdf5::checked;
using hdf5::Handle;

namespace {

template <Number T>
std::string name_of_type() {
  return hdf5::type_name(hdf5::stored_type(number_type<T>));
}

std::vector<std::uint64_t> extents_of(const Handle& variable) {
  return hdf5::extents_of(Handle(H5Dget_space(variable.id()), H5Sclose).id());
}

std::string type_of(const Handle& variable) {
  return hdf5::type_name(Handle(H5Dget_type(variable.id()), H5Tclose).id());
}

}  // namespace

NetcdfReader::NetcdfReader(std::filesystem::path path, Origin origin) : path_(std::move(path)) {
  if (origin == Origin::stranger) rehearse_reading(path_);
  file_ = hdf5::open_file(path_);
  hdf5::reading(path_, [&] { objects_ = hdf5::objects_in(file_.id()); });
}

std::vector<DimensionSummary> NetcdfReader::dimensions() const {
  return hdf5::reading(path_, [&] {
    std::vector<DimensionSummary> dimensions;
    for (const hdf5::Object& object : objects_) {
      if (object.is_group) continue;
      const Handle variable = hdf5::open_object(file_.id(), object.path);
      const auto extents = extents_of(variable);
      if (!extents.empty() && hdf5::role_of(variable.id()) != hdf5::Role::variable)
        dimensions.push_back({object.path, extents.front()});
    }
    return dimensions;
  });
}

VariableSummary NetcdfReader::summary(const hdf5::Object& object) const {
  const Handle variable = hdf5::open_object(file_.id(), object.path);
  return {object.path,
          type_of(variable),
          hdf5::dimension_names(variable.id(), object, objects_),
          extents_of(variable),
          hdf5::read_text_attribute(variable.id(), "units"),
          hdf5::read_text_attribute(variable.id(), "long_name")};
}

std::vector<VariableSummary> NetcdfReader::variables() const {
  return hdf5::reading(path_, [&] {
    std::vector<VariableSummary> variables;
    for (const hdf5::Object& object : objects_) {
      if (object.is_group) continue;
      const Handle variable = hdf5::open_object(file_.id(), object.path);
      if (hdf5::role_of(variable.id()) == hdf5::Role::bare_dimension) continue;
      variables.push_back(summary(object));
    }
    return variables;
  });
}

VariableSummary NetcdfReader::variable(const std::string& name) const {
  return hdf5::reading(path_, [&] {
    const hdf5::Object& object = find(name);
    if (object.is_group) throw hdf5::Error(name + " is a group");
    return summary(object);
  });
}

bool NetcdfReader::contains(const std::string& object) const {
  return std::any_of(objects_.begin(), objects_.end(),
                     [&](const hdf5::Object& known) { return known.path == object; });
}

Attributes NetcdfReader::attributes(const std::string& object) const {
  return hdf5::reading(path_, [&] {
    return hdf5::read_attributes(hdf5::open_object(file_.id(), find(object).path).id());
  });
}

template <Number T>
std::vector<T> NetcdfReader::values(const std::string& name) const {
  return hdf5::reading(path_, [&] {
    const Handle variable = open(name, name_of_type<T>());
    std::vector<T> values(
        hdf5::count_of(extents_of(variable), hdf5::most_bytes(file_.id()) / sizeof(T)));
    if (values.empty()) return values;
    checked(H5Dread(variable.id(), hdf5::memory_type(number_type<T>), H5S_ALL, H5S_ALL, H5P_DEFAULT,
                    values.data()));
    return values;
  });
}

template <Number T>
std::vector<T> NetcdfReader::values(const std::string& name, const Slab& slab) const {
  return hdf5::reading(path_, [&] {
    const Handle variable = open(name, name_of_type<T>());
    const Handle file_space = hdf5::selected(variable.id(), slab);
    const Handle memory_space = hdf5::space_of(slab.count);
    std::vector<T> values(hdf5::count_of(slab.count, hdf5::most_bytes(file_.id()) / sizeof(T)));
    if (values.empty()) return values;
    checked(H5Dread(variable.id(), hdf5::memory_type(number_type<T>), memory_space.id(),
                    file_space.id(), H5P_DEFAULT, values.data()));
    return values;
  });
}

std::vector<std::string> NetcdfReader::texts(const std::string& name) const {
  return hdf5::reading(path_, [&] {
    const Handle variable = open(name, "text");
    const Handle type(H5Dget_type(variable.id()), H5Tclose);
    const auto count =
        hdf5::count_of(extents_of(variable), hdf5::most_bytes(file_.id()) / sizeof(char*));
    return hdf5::read_texts(type.id(), count, [&](hdf5::Id memory_type, void* buffer) {
      checked(H5Dread(variable.id(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, buffer));
    });
  });
}

const hdf5::Object& NetcdfReader::find(const std::string& name) const {
  const auto found = std::find_if(objects_.begin(), objects_.end(),
                                  [&](const hdf5::Object& object) { return object.path == name; });
  if (found == objects_.end()) throw hdf5::Error("it has no " + name);
  return *found;
}

Handle NetcdfReader::open(const std::string& name, const std::string& type) const {
  const hdf5::Object& object = find(name);
  if (object.is_group) throw hdf5::Error(name + " is a group");
  Handle variable = hdf5::open_object(file_.id(), object.path);
  const std::string stored = type_of(variable);
  if (stored != type) throw hdf5::Error(name + " is " + stored + ", not " + type);
  return variable;
}

template std::vector<float> NetcdfReader::values(const std::string&) const;
template std::vector<double> NetcdfReader::values(const std::string&) const;
template std::vector<std::int32_t> NetcdfReader::values(const std::string&) const;
template std::vector<std::int64_t> NetcdfReader::values(const std::string&) const;
template std::vector<float> NetcdfReader::values(const std::string&, const Slab&) const;
template std::vector<double> NetcdfReader::values(const std::string&, const Slab&) const;
template std::vector<std::int32_t> NetcdfReader::values(const std::string&, const Slab&) const;
template std::vector<std::int64_t> NetcdfReader::values(const std::string&, const Slab&) const;

}  // namespace uptake
