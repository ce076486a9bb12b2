#include "sim/results/content_hash.hpp"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/base/failure.hpp"
#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_dataset.hpp"
#include "sim/results/hdf5_file.hpp"
#include "sim/results/hdf5_objects.hpp"
#include "sim/results/hdf5_values.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/slabs.hpp"

namespace uptake {

using hdf5::checked;
using hdf5::Handle;

namespace {

class ContentDigest {
 public:
  void add_number(std::uint64_t number) {
    std::array<char, 8> bytes{};
    for (char& byte : bytes) {
      byte = static_cast<char>(number & 255U);
      number >>= 8U;
    }
    digest_.add({bytes.data(), bytes.size()});
  }
  void add_text(std::string_view text) {
    add_number(text.size());
    digest_.add(text);
  }
  void add_bytes(std::string_view bytes) { digest_.add(bytes); }
  std::string hex() { return digest_.hex(); }

 private:
  Sha256 digest_;
};

std::string named_type(hdf5::Id type, const std::string& where) {
  std::string name = hdf5::type_name(type);
  if (name.empty()) throw hdf5::Error(where + " is neither numbers nor text");
  return name;
}

// `count` values of the stored type; `read` fills a buffer of the type it is handed.
void add_values(ContentDigest& digest, hdf5::Id type, std::uint64_t count,
                const hdf5::ReadInto& read) {
  if (count == 0) return;
  if (hdf5::type_name(type) == "text") {
    for (const std::string& text : hdf5::read_texts(type, count, read)) digest.add_text(text);
    return;
  }
  std::vector<char> bytes(count * H5Tget_size(type));
  read(hdf5::little_endian(type), bytes.data());
  digest.add_bytes({bytes.data(), bytes.size()});
}

void add_attribute(ContentDigest& digest, const Handle& object, const std::string& name) {
  constexpr std::uint64_t most_values = std::uint64_t{1} << 20;
  const Handle attribute(H5Aopen(object.id(), name.c_str(), H5P_DEFAULT), H5Aclose);
  const Handle type(H5Aget_type(attribute.id()), H5Tclose);
  const Handle space(H5Aget_space(attribute.id()), H5Sclose);
  const std::uint64_t count = hdf5::count_of(hdf5::extents_of(space.id()), most_values);
  digest.add_text(name);
  digest.add_text(named_type(type.id(), "attribute " + name));
  digest.add_number(count);
  add_values(digest, type.id(), count, [&](hdf5::Id memory_type, void* buffer) {
    checked(H5Aread(attribute.id(), memory_type, buffer));
  });
}

void add_attributes(ContentDigest& digest, const Handle& object) {
  const auto names = hdf5::attribute_names(object.id());
  digest.add_number(names.size());
  for (const std::string& name : names) add_attribute(digest, object, name);
}

struct OpenFile {
  hdf5::Id id;
  std::vector<hdf5::Object> objects;  // in the order in which they are hashed
};

// What is not read from the file again but stands in memory, as it was written; of one variable.
using InMemory = std::optional<std::span<const std::byte>>;

void add_stored_values(ContentDigest& digest, hdf5::Id file, const Handle& variable, hdf5::Id type,
                       const std::vector<std::uint64_t>& extents) {
  hdf5::count_of(extents, hdf5::most_bytes(file));
  constexpr std::uint64_t values_at_once = 65536;  // the chunks of chunk_shape.hpp, one by one
  for_each_slab(extents, values_at_once, [&](const Slab& slab, std::uint64_t count) {
    const Handle file_space = hdf5::selected(variable.id(), slab);
    const Handle memory_space = hdf5::space_of(slab.count);
    add_values(digest, type, count, [&](hdf5::Id memory_type, void* buffer) {
      checked(H5Dread(variable.id(), memory_type, memory_space.id(), file_space.id(), H5P_DEFAULT,
                      buffer));
    });
  });
}

void add_bare_dimension(ContentDigest& digest, const Handle& scale) {
  const Handle space(H5Dget_space(scale.id()), H5Sclose);
  const auto extents = hdf5::extents_of(space.id());
  digest.add_number(extents.empty() ? 1 : extents.front());
}

void add_variable(ContentDigest& digest, const Handle& variable, const hdf5::Object& object,
                  const OpenFile& file, InMemory values) {
  const Handle type(H5Dget_type(variable.id()), H5Tclose);
  const Handle space(H5Dget_space(variable.id()), H5Sclose);
  const auto extents = hdf5::extents_of(space.id());
  const auto dimensions = hdf5::dimension_names(variable.id(), object, file.objects);
  digest.add_text(named_type(type.id(), object.path));
  digest.add_number(extents.size());
  for (std::size_t axis = 0; axis < extents.size(); ++axis) {
    digest.add_number(extents[axis]);
    digest.add_text(dimensions[axis].empty() ? "" : "/" + dimensions[axis]);
  }
  if (values)
    digest.add_bytes({reinterpret_cast<const char*>(values->data()), values->size()});
  else
    add_stored_values(digest, file.id, variable, type.id(), extents);
}

void add_object(ContentDigest& digest, const hdf5::Object& object, const OpenFile& file,
                InMemory values = {}) {
  const Handle handle = hdf5::open_object(file.id, object.path);
  digest.add_text("/" + object.path);
  if (object.is_group) {
    digest.add_text("group");
  } else if (hdf5::role_of(handle.id()) == hdf5::Role::bare_dimension) {
    digest.add_text("dimension");
    add_bare_dimension(digest, handle);
  } else {
    digest.add_text("variable");
    add_variable(digest, handle, object, file, values);
  }
  add_attributes(digest, handle);
}

bool is_content(const hdf5::Object& object) {
  return object.path != "provenance" && !object.path.starts_with("provenance/");
}

OpenFile content_of(hdf5::Id id) {
  OpenFile file{id, hdf5::objects_in(id)};
  std::erase_if(file.objects, std::not_fn(is_content));
  std::ranges::sort(file.objects, {}, &hdf5::Object::path);
  return file;
}

}  // namespace

std::string content_hash(const std::filesystem::path& path, Origin origin) {
  if (origin == Origin::stranger) rehearse_reading(path);
  const Handle handle = hdf5::open_file(path);
  return hdf5::reading(path, [&] { return GrowingContentHash(handle.id()).hex(); });
}

struct GrowingContentHash::State {
  OpenFile file;
  ContentDigest digest = {};
  std::size_t added = 0;  // of the file's objects
  std::string last = {};  // variable

  void add_next() { add_object(digest, file.objects[added++], file); }
  bool any_left() const { return added < file.objects.size(); }
};

GrowingContentHash::GrowingContentHash(hdf5::Id file) : state_(new State{content_of(file)}) {}

GrowingContentHash::~GrowingContentHash() = default;

// Another machine's order of bytes is not what is hashed: there the file is read.
void GrowingContentHash::add(const std::string& variable, std::span<const std::byte> values) {
  constexpr bool is_as_hashed = std::endian::native == std::endian::little;
  if (variable <= state_->last)
    throw Failure(ExitCode::internal, variable + " is hashed out of order");
  state_->last = variable;
  const OpenFile& file = state_->file;
  while (state_->any_left() && file.objects[state_->added].path < variable) state_->add_next();
  add_object(state_->digest, {variable}, file, is_as_hashed ? InMemory(values) : InMemory());
}

std::string GrowingContentHash::hex() {
  while (state_->any_left()) state_->add_next();
  return state_->digest.hex();
}

}  // namespace uptake
