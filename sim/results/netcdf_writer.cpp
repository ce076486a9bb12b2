#include "sim/results/netcdf_writer.hpp"

#include <hdf5.h>
#include <hdf5_hl.h>

#include <array>
#include <cstdio>
#include <limits>
#include <utility>

#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_dataset.hpp"
#include "sim/results/hdf5_file.hpp"
#include "sim/results/hdf5_objects.hpp"
#include "sim/results/hdf5_scales.hpp"
#include "sim/results/hdf5_values.hpp"

namespace uptake {

using hdf5::checked;
using hdf5::Handle;

namespace {

void expect(bool condition, const std::string& name, const std::string& what) {
  if (!condition) throw Failure(ExitCode::internal, "results variable " + name + ": " + what);
}

const void* data_of(const Numbers& values) {
  return std::visit([](auto span) { return static_cast<const void*>(span.data()); }, values);
}

std::uint64_t size_of(const Numbers& values) {
  return std::visit([](auto span) { return std::uint64_t{span.size()}; }, values);
}

std::uint64_t count(const std::vector<std::uint64_t>& extents) {
  return hdf5::count_of(extents, std::numeric_limits<std::uint64_t>::max());
}

// HDF5 takes no address for no values.
void write_all(const Handle& dataset, const Numbers& values) {
  if (size_of(values) == 0) return;
  checked(H5Dwrite(dataset.id(), hdf5::memory_type(type_of(values)), H5S_ALL, H5S_ALL, H5P_DEFAULT,
                   data_of(values)));
}

void write_packed(const Handle& variable, const PackedVariable& packed) {
  for (const PackedChunk& chunk : packed.chunks) {
    const std::vector<hsize_t> start(chunk.start.begin(), chunk.start.end());
    checked(H5Dwrite_chunk(variable.id(), H5P_DEFAULT, 0, start.data(), chunk.stream.size(),
                           chunk.stream.data()));
  }
  if (!packed.whole.empty())
    checked(H5Dwrite(variable.id(), hdf5::memory_type(packed.type), H5S_ALL, H5S_ALL, H5P_DEFAULT,
                     packed.whole.data()));
}

void write_attributes(const Handle& object, const Attributes& attributes) {
  for (const Attribute& attribute : attributes) hdf5::write_attribute(object.id(), attribute);
}

void describe(const Handle& object, const VariableDescription& description) {
  if (!description.long_name.empty())
    hdf5::write_attribute(object.id(), {"long_name", description.long_name});
  if (!description.units.empty()) hdf5::write_attribute(object.id(), {"units", description.units});
  write_attributes(object, description.attributes);
}

}  // namespace

NetcdfWriter::NetcdfWriter(std::filesystem::path path)
    : path_(std::move(path)), file_(hdf5::create_file(path_)) {}

void NetcdfWriter::group(const std::string& name, const Attributes& attributes) {
  hdf5::writing(path_, [&] {
    const Handle properties = hdf5::object_properties(H5P_GROUP_CREATE);
    checked(
        H5Pset_link_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
    const Handle group(
        H5Gcreate2(file_.id(), name.c_str(), H5P_DEFAULT, properties.id(), H5P_DEFAULT), H5Gclose);
    write_attributes(group, attributes);
  });
}

void NetcdfWriter::attributes(const std::string& object, const Attributes& attributes) {
  hdf5::writing(path_,
                [&] { write_attributes(hdf5::open_object(file_.id(), object), attributes); });
}

void NetcdfWriter::dimension(const std::string& name, std::uint64_t size) {
  expect(!dimensions_.contains(name), name, "dimension given twice");
  hdf5::writing(path_, [&] {
    // The type and the words are netCDF's own; nothing is ever stored in it.
    Handle scale = hdf5::create_dataset(file_.id(), name, H5T_IEEE_F32BE, {size},
                                        hdf5::object_properties(H5P_DATASET_CREATE));
    std::array<char, 80> words{};
    std::snprintf(words.data(), words.size(),
                  "This is a netCDF dimension but not a netCDF variable. %9llu",
                  static_cast<unsigned long long>(size));
    checked(H5DSset_scale(scale.id(), words.data()));
    dimensions_.emplace(name, Dimension{std::move(scale), size, {}});
  });
}

void NetcdfWriter::coordinate(const std::string& name, const Numbers& values,
                              const Attributes& attributes) {
  expect(!dimensions_.contains(name), name, "dimension given twice");
  hdf5::writing(path_, [&] {
    const std::uint64_t size = size_of(values);
    const Handle properties = hdf5::object_properties(H5P_DATASET_CREATE);
    Handle scale = hdf5::create_dataset(file_.id(), name, hdf5::stored_type(type_of(values)),
                                        {size}, properties);
    write_all(scale, values);
    const std::string own_name = name.substr(name.rfind('/') + 1);
    checked(H5DSset_scale(scale.id(), own_name.c_str()));
    write_attributes(scale, attributes);
    dimensions_.emplace(name, Dimension{std::move(scale), size, {}});
  });
}

std::vector<std::uint64_t> NetcdfWriter::extents(const VariableDescription& description) const {
  std::vector<std::uint64_t> extents;
  for (const std::string& dimension : description.dimensions) {
    const auto found = dimensions_.find(dimension);
    expect(found != dimensions_.end(), description.name, "no dimension " + dimension);
    extents.push_back(found->second.size);
  }
  return extents;
}

void NetcdfWriter::attach(const Handle& variable, const VariableDescription& description) {
  const std::uint64_t reference = hdf5::reference_to(variable.id());
  std::vector<std::uint64_t> scales;
  for (const std::string& name : description.dimensions) {
    Dimension& dimension = dimensions_.at(name);
    dimension.uses.push_back({reference, static_cast<int>(scales.size())});
    scales.push_back(hdf5::reference_to(dimension.scale.id()));
  }
  hdf5::write_dimension_list(variable.id(), scales);
}

Handle NetcdfWriter::create(const VariableDescription& description, NumberType type) {
  Handle variable = hdf5::create_numbers(file_.id(), description, type, extents(description));
  attach(variable, description);
  describe(variable, description);
  return variable;
}

void NetcdfWriter::variable(const VariableDescription& description, const Numbers& values) {
  variable(pack(description, values));
}

PackedVariable NetcdfWriter::pack(const VariableDescription& description,
                                  const Numbers& values) const {
  std::vector<std::uint64_t> shape = extents(description);
  expect(size_of(values) == count(shape), description.name, "wrong number of values");
  return uptake::pack(description, std::move(shape), values);
}

void NetcdfWriter::variable(const PackedVariable& packed) {
  hdf5::writing(path_, [&] {
    Handle variable = create(packed.description, packed.type);
    write_packed(variable, packed);
    variable.close();
  });
}

void NetcdfWriter::begin_hash() {
  hdf5::writing(path_, [&] { hash_ = std::make_unique<GrowingContentHash>(file_.id()); });
}

void NetcdfWriter::hashed_variable(const PackedVariable& packed, const Numbers& values) {
  variable(packed);
  hdf5::writing(path_, [&] { hash_->add(packed.description.name, bytes_of(values)); });
}

std::string NetcdfWriter::content_hash() {
  return hdf5::writing(path_, [&] { return hash_->hex(); });
}

void NetcdfWriter::texts(const VariableDescription& description,
                         std::span<const std::string> values) {
  const auto shape = extents(description);
  expect(values.size() == count(shape), description.name, "wrong number of texts");
  std::vector<const char*> pointers;
  for (const std::string& value : values) {
    expect(value.find('\0') == std::string::npos, description.name, "text with a NUL inside");
    pointers.push_back(value.c_str());
  }
  hdf5::writing(path_, [&] {
    const Handle type = hdf5::text_type();
    Handle variable = hdf5::create_dataset(file_.id(), description.name, type.id(), shape,
                                           hdf5::object_properties(H5P_DATASET_CREATE));
    attach(variable, description);
    describe(variable, description);
    if (!values.empty())
      checked(H5Dwrite(variable.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT,
                       static_cast<const void*>(pointers.data())));
    variable.close();
  });
}

void NetcdfWriter::declare(const VariableDescription& description, NumberType type) {
  hdf5::writing(path_, [&] {
    declared_.emplace(description.name, Declared{create(description, type), type});
  });
}

void NetcdfWriter::write(const std::string& name, const Slab& slab, const Numbers& values) {
  const auto found = declared_.find(name);
  expect(found != declared_.end(), name, "written to but not declared");
  expect(type_of(values) == found->second.type, name, "declared with another type");
  expect(size_of(values) == count(slab.count), name, "wrong number of values");
  if (size_of(values) == 0) return;
  hdf5::writing(path_, [&] {
    const Handle file_space = hdf5::selected(found->second.variable.id(), slab);
    const Handle memory_space = hdf5::space_of(slab.count);
    checked(H5Dwrite(found->second.variable.id(), hdf5::memory_type(type_of(values)),
                     memory_space.id(), file_space.id(), H5P_DEFAULT, data_of(values)));
  });
}

void NetcdfWriter::close() {
  hdf5::writing(path_, [&] {
    for (auto& [name, declared] : declared_) declared.variable.close();
    for (auto& [name, dimension] : dimensions_) {
      hdf5::write_reference_list(dimension.scale.id(), dimension.uses);
      dimension.scale.close();
    }
    file_.close();
  });
}

}  // namespace uptake
