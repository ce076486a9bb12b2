#include "sim/results/hdf5_values.hpp"

#include <hdf5.h>

#include <algorithm>
#include <array>

namespace uptake::hdf5 {

namespace {

struct PlainType {
  const char* name;
  Id little;
  Id big;
};

// A function, because HDF5's type constants exist only once the library runs.
std::array<PlainType, 10> plain_types() {
  return {{{"float32", H5T_IEEE_F32LE, H5T_IEEE_F32BE},
           {"float64", H5T_IEEE_F64LE, H5T_IEEE_F64BE},
           {"int8", H5T_STD_I8LE, H5T_STD_I8BE},
           {"int16", H5T_STD_I16LE, H5T_STD_I16BE},
           {"int32", H5T_STD_I32LE, H5T_STD_I32BE},
           {"int64", H5T_STD_I64LE, H5T_STD_I64BE},
           {"uint8", H5T_STD_U8LE, H5T_STD_U8BE},
           {"uint16", H5T_STD_U16LE, H5T_STD_U16BE},
           {"uint32", H5T_STD_U32LE, H5T_STD_U32BE},
           {"uint64", H5T_STD_U64LE, H5T_STD_U64BE}}};
}

bool same(Id a, Id b) { return checked(H5Tequal(a, b)) > 0; }

PlainType plain_type(Id type) {
  for (const PlainType& plain : plain_types())
    if (same(type, plain.little) || same(type, plain.big)) return plain;
  return {"", -1, -1};
}

// Text that HDF5 allocated while reading.
struct Pointers {
  Id type;
  std::vector<char*> texts;

  ~Pointers() {
    const hsize_t count = texts.size();
    const hid_t space = H5Screate_simple(1, &count, nullptr);
    H5Dvlen_reclaim(type, space, H5P_DEFAULT, texts.data());
    H5Sclose(space);
  }
};

std::vector<std::string> read_variable_length(Id type, std::uint64_t count, const ReadInto& read) {
  Pointers pointers{type, std::vector<char*>(count, nullptr)};
  read(type, pointers.texts.data());
  std::vector<std::string> texts;
  for (const char* text : pointers.texts) texts.emplace_back(text == nullptr ? "" : text);
  return texts;
}

std::vector<std::string> read_fixed_length(Id type, std::uint64_t count, const ReadInto& read) {
  constexpr std::uint64_t limit = std::uint64_t{1} << 28;
  const std::size_t size = H5Tget_size(type);
  std::vector<char> buffer(count_of({count, size}, limit));
  read(type, buffer.data());
  std::vector<std::string> texts;
  for (auto text = buffer.begin(); text != buffer.end(); text += static_cast<std::ptrdiff_t>(size))
    texts.emplace_back(text, std::find(text, text + static_cast<std::ptrdiff_t>(size), '\0'));
  return texts;
}

}  // namespace

std::string type_name(Id type) {
  return checked(H5Tget_class(type)) == H5T_STRING ? "text" : plain_type(type).name;
}

Id little_endian(Id type) { return plain_type(type).little; }

Id stored_type(NumberType type) {
  const std::array<Id, 4> types{H5T_IEEE_F32LE, H5T_IEEE_F64LE, H5T_STD_I32LE, H5T_STD_I64LE};
  return types.at(static_cast<std::size_t>(type));
}

Id memory_type(NumberType type) {
  const std::array<Id, 4> types{H5T_NATIVE_FLOAT, H5T_NATIVE_DOUBLE, H5T_NATIVE_INT32,
                                H5T_NATIVE_INT64};
  return types.at(static_cast<std::size_t>(type));
}

Handle text_type() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  checked(H5Tset_size(type.id(), H5T_VARIABLE));
  checked(H5Tset_cset(type.id(), H5T_CSET_UTF8));
  return type;
}

std::vector<std::uint64_t> extents_of(Id space) {
  if (checked(H5Sget_simple_extent_type(space)) == H5S_NULL) return {0};
  std::vector<hsize_t> extents(
      static_cast<std::size_t>(checked(H5Sget_simple_extent_ndims(space))));
  checked(H5Sget_simple_extent_dims(space, extents.data(), nullptr));
  return {extents.begin(), extents.end()};
}

std::uint64_t count_of(const std::vector<std::uint64_t>& extents, std::uint64_t limit) {
  std::uint64_t count = 1;
  for (const std::uint64_t extent : extents) {
    if (extent == 0) return 0;
    if (count > limit / extent) throw Error("it claims more values than the file can hold");
    count *= extent;
  }
  return count;
}

std::vector<std::string> read_texts(Id type, std::uint64_t count, const ReadInto& read) {
  if (count == 0) return {};
  // Reading through the stored type keeps the character set; HDF5 converts none to another.
  const Handle memory(H5Tcopy(type), H5Tclose);
  return checked(H5Tis_variable_str(type)) > 0 ? read_variable_length(memory.id(), count, read)
                                               : read_fixed_length(memory.id(), count, read);
}

}  // namespace uptake::hdf5
