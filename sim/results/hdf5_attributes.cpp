#include "sim/results/hdf5_attributes.hpp"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "sim/results/hdf5_values.hpp"

namespace uptake::hdf5 {

namespace {

constexpr std::uint64_t most_values = std::uint64_t{1} << 20;

void write(Id object, const std::string& name, Id type, Id space, Id memory, const void* value) {
  Handle attribute(H5Acreate2(object, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT),
                   H5Aclose);
  if (value != nullptr) checked(H5Awrite(attribute.id(), memory, value));  // an empty list has none
  attribute.close();
}

Handle scalar() { return Handle(H5Screate(H5S_SCALAR), H5Sclose); }

Handle list(hsize_t length) { return Handle(H5Screate_simple(1, &length, nullptr), H5Sclose); }

struct Writer {
  Id object;
  const std::string& name;

  void operator()(const std::string& text) const {
    const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    checked(H5Tset_size(type.id(), std::max<std::size_t>(text.size(), 1)));  // 0 is none
    checked(H5Tset_strpad(type.id(), H5T_STR_NULLPAD));
    checked(H5Tset_cset(type.id(), H5T_CSET_UTF8));
    write(object, name, type.id(), scalar().id(), type.id(), text.c_str());
  }
  void operator()(std::int64_t value) const {
    write(object, name, H5T_STD_I64LE, scalar().id(), H5T_NATIVE_INT64, &value);
  }
  void operator()(double value) const {
    write(object, name, H5T_IEEE_F64LE, scalar().id(), H5T_NATIVE_DOUBLE, &value);
  }
  void operator()(const std::vector<std::int32_t>& values) const {
    write(object, name, H5T_STD_I32LE, list(values.size()).id(), H5T_NATIVE_INT32, values.data());
  }
  void operator()(const std::vector<double>& values) const {
    write(object, name, H5T_IEEE_F64LE, list(values.size()).id(), H5T_NATIVE_DOUBLE, values.data());
  }
};

bool is_bookkeeping(std::string_view name) {
  constexpr std::array<std::string_view, 8> kept{
      "CLASS",         "NAME",          "DIMENSION_LIST",      "REFERENCE_LIST",
      "_NCProperties", "_Netcdf4Dimid", "_Netcdf4Coordinates", "_nc3_strict"};
  return std::find(kept.begin(), kept.end(), name) != kept.end();
}

struct Collected {
  std::vector<std::string> names;
  bool out_of_memory = false;
};

herr_t collect(Id /*object*/, const char* name, const H5A_info_t* /*info*/, void* to) {
  auto& collected = *static_cast<Collected*>(to);
  try {
    collected.names.emplace_back(name);
    return 0;
  } catch (const std::bad_alloc&) {  // nothing may be thrown through HDF5's frames
    collected.out_of_memory = true;
    return -1;
  }
}

template <Number T>
std::vector<T> read_numbers(Id attribute, std::uint64_t count) {
  std::vector<T> values(count);
  if (count > 0) checked(H5Aread(attribute, memory_type(number_type<T>), values.data()));
  return values;
}

std::optional<AttributeValue> read_real(Id attribute, std::uint64_t count, bool alone) {
  std::vector<double> values = read_numbers<double>(attribute, count);
  if (alone) return values.front();
  return values;
}

// Whole numbers too long for our lists are passed over, unless they stand alone.
std::optional<AttributeValue> read_whole(Id attribute, Id type, std::uint64_t count, bool alone) {
  const bool short_enough =
      H5Tget_size(type) < 4 || (H5Tget_size(type) == 4 && H5Tget_sign(type) == H5T_SGN_2);
  if (alone || (count == 1 && !short_enough)) return read_numbers<std::int64_t>(attribute, 1)[0];
  if (!short_enough) return std::nullopt;
  return read_numbers<std::int32_t>(attribute, count);
}

std::optional<AttributeValue> read_text(Id attribute, Id type, std::uint64_t count) {
  const auto texts = read_texts(
      type, count, [&](Id memory, void* buffer) { checked(H5Aread(attribute, memory, buffer)); });
  if (texts.size() != 1) return std::nullopt;
  return texts.front();
}

}  // namespace

void write_attribute(Id object, const Attribute& attribute) {
  std::visit(Writer{object, attribute.name}, attribute.value);
}

void write_fill_value(Id variable, NumberType type, const void* value) {
  write(variable, "_FillValue", stored_type(type), list(1).id(), memory_type(type), value);
}

std::vector<std::string> attribute_names(Id object) {
  Collected collected;
  const herr_t iterated =
      H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, nullptr, collect, &collected);
  if (collected.out_of_memory) throw std::bad_alloc();
  checked(iterated);
  std::vector<std::string> names = std::move(collected.names);
  std::erase_if(names, is_bookkeeping);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<AttributeValue> read_attribute(Id object, const std::string& name) {
  if (checked(H5Aexists(object, name.c_str())) == 0) return std::nullopt;
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
  const Handle type(H5Aget_type(attribute.id()), H5Tclose);
  const Handle space(H5Aget_space(attribute.id()), H5Sclose);
  const std::uint64_t count = count_of(extents_of(space.id()), most_values);
  const bool alone = extents_of(space.id()).empty();
  switch (checked(H5Tget_class(type.id()))) {
    case H5T_STRING:
      return read_text(attribute.id(), type.id(), count);
    case H5T_FLOAT:
      return read_real(attribute.id(), count, alone);
    case H5T_INTEGER:
      return read_whole(attribute.id(), type.id(), count, alone);
    default:
      return std::nullopt;
  }
}

std::string read_text_attribute(Id object, const std::string& name) {
  const auto value = read_attribute(object, name);
  const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
  return text == nullptr ? "" : *text;
}

Attributes read_attributes(Id object) {
  Attributes attributes;
  for (const std::string& name : attribute_names(object))
    if (auto value = read_attribute(object, name)) attributes.push_back({name, std::move(*value)});
  return attributes;
}

}  // namespace uptake::hdf5
