#include "sim/results/content_hash.hpp"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/base/read_at.hpp"
#include "sim/ensemble/in_parallel.hpp"
#include "sim/results/deflate.hpp"
#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_chunks.hpp"
#include "sim/results/hdf5_dataset.hpp"
#include "sim/results/hdf5_file.hpp"
#include "sim/results/hdf5_objects.hpp"
#include "sim/results/hdf5_values.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/shuffle.hpp"
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
  const Handle& handle;
  std::vector<hdf5::Object> objects;
  const FileToReadAt* chunks;  // none: HDF5 reads them
  unsigned threads;
};

std::vector<std::byte> unpacked(const FileToReadAt& file, const hdf5::StoredChunk& chunk,
                                std::size_t values, std::size_t width) {
  std::vector<std::byte> stream(chunk.size), planes(values * width);
  file.read(chunk.address, {reinterpret_cast<char*>(stream.data()), stream.size()});
  if (!inflate(stream, planes)) throw hdf5::Error("a chunk is damaged");
  std::vector<std::byte> bytes = unshuffled(planes, width);
  bytes.resize(chunk.values * width);
  return bytes;
}

// False where the variable is stored another way than ours.
bool add_chunks(ContentDigest& digest, const Handle& variable, std::size_t width,
                const OpenFile& file) {
  const hdf5::StoredChunks stored = hdf5::stored_chunks(variable.id());
  in_parallel_in_order(stored.chunks.size(), file.threads, [&](std::size_t i) -> Take {
    return [&digest, bytes = unpacked(*file.chunks, stored.chunks[i], stored.values, width)] {
      digest.add_bytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    };
  });
  return !stored.chunks.empty();
}

void add_variable_values(ContentDigest& digest, const Handle& variable, hdf5::Id type,
                         const std::vector<std::uint64_t>& extents, const OpenFile& file) {
  if (file.chunks != nullptr && add_chunks(digest, variable, H5Tget_size(type), file)) return;
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
                  const OpenFile& file) {
  const Handle type(H5Dget_type(variable.id()), H5Tclose);
  const Handle space(H5Dget_space(variable.id()), H5Sclose);
  const auto extents = hdf5::extents_of(space.id());
  const auto dimensions = hdf5::dimension_names(variable.id(), object, file.objects);
  hdf5::count_of(extents, hdf5::most_bytes(file.handle.id()));
  digest.add_text(named_type(type.id(), object.path));
  digest.add_number(extents.size());
  for (std::size_t axis = 0; axis < extents.size(); ++axis) {
    digest.add_number(extents[axis]);
    digest.add_text(dimensions[axis].empty() ? "" : "/" + dimensions[axis]);
  }
  add_variable_values(digest, variable, type.id(), extents, file);
}

void add_object(ContentDigest& digest, const hdf5::Object& object, const OpenFile& file) {
  const Handle handle = hdf5::open_object(file.handle.id(), object.path);
  digest.add_text("/" + object.path);
  if (object.is_group) {
    digest.add_text("group");
  } else if (hdf5::role_of(handle.id()) == hdf5::Role::bare_dimension) {
    digest.add_text("dimension");
    add_bare_dimension(digest, handle);
  } else {
    digest.add_text("variable");
    add_variable(digest, handle, object, file);
  }
  add_attributes(digest, handle);
}

bool is_content(const hdf5::Object& object) {
  return object.path != "provenance" && !object.path.starts_with("provenance/");
}

}  // namespace

std::string content_hash(const std::filesystem::path& path, Origin origin, unsigned threads) {
  if (origin == Origin::stranger) rehearse_reading(path);
  const Handle handle = hdf5::open_file(path);
  std::optional<FileToReadAt> chunks;
  if (origin == Origin::own) chunks.emplace(path);
  return hdf5::reading(path, [&] {
    OpenFile file{handle, hdf5::objects_in(handle.id()), chunks ? &*chunks : nullptr, threads};
    std::ranges::sort(file.objects, {}, &hdf5::Object::path);
    ContentDigest digest;
    for (const hdf5::Object& object : file.objects)
      if (is_content(object)) add_object(digest, object, file);
    return digest.hex();
  });
}

}  // namespace uptake
