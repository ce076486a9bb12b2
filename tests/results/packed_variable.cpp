#include "sim/results/packed_variable.hpp"

#include <limits>
#include <random>

#include "sim/results/content_hash.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "sim/results/netcdf_writer.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;

using Extents = std::vector<std::uint64_t>;

namespace {

template <Number T>
std::vector<T> drawn(std::size_t count) {
  std::mt19937 chance(static_cast<std::uint32_t>(count));
  std::vector<T> values(count);
  for (T& value : values) value = static_cast<T>(chance() % 3 == 0 ? 0 : chance() % 1000003) / 7;
  return values;
}

// Packed by us, read by HDF5 with its own filters; and packed by HDF5, with the very same hash.
template <Number T>
void check_round_trip(const Extents& extents) {
  const sample::Folder folder;
  std::uint64_t count = 1;
  for (const std::uint64_t extent : extents) count *= extent;
  const std::vector<T> values = drawn<T>(count);
  const auto write = [&](const char* name, bool ours) {
    NetcdfWriter writer(folder / name);
    VariableDescription description{.name = "x"};
    for (std::size_t axis = 0; axis < extents.size(); ++axis) {
      description.dimensions.push_back("d" + std::to_string(axis));
      writer.dimension(description.dimensions.back(), extents[axis]);
    }
    if (ours) {
      writer.variable(description, values);
    } else {
      writer.declare(description, number_type<T>);
      writer.write("x", {Extents(extents.size(), 0), extents}, values);
    }
    writer.close();
  };
  write("ours.h5", true);
  write("hdf5.h5", false);
  CHECK(NetcdfReader(folder / "ours.h5").values<T>("x") == values);
  CHECK(content_hash(folder / "ours.h5") == content_hash(folder / "hdf5.h5"));
}

}  // namespace

TEST_CASE("chunks packed here are those of HDF5's filters, at edges too") {
  for (const Extents& extents :
       {Extents{10}, Extents{65536}, Extents{200000}, Extents{3, 70000}, Extents{7, 50, 4, 117},
        Extents{2, 102, 4, 8, 20}, Extents{1, 1, 5000}, Extents{5000, 1}, Extents{4, 0, 7}}) {
    INFO(extents.size() << " axes, the first of " << extents.front());
    check_round_trip<float>(extents);
    check_round_trip<double>(extents);
    check_round_trip<std::int32_t>(extents);
    check_round_trip<std::int64_t>(extents);
  }
}

TEST_CASE("what fills up a chunk at the edge is the variable's fill value") {
  const std::vector<float> values = drawn<float>(100000);
  std::vector<float> filled_up = values;
  filled_up.resize(131072, std::numeric_limits<float>::quiet_NaN());
  const auto last_of = [](const std::vector<float>& whole) {
    return pack({.name = "x"}, {whole.size()}, whole).chunks.at(1).stream;
  };
  CHECK(last_of(values) == last_of(filled_up));
}

TEST_CASE("what was packed before does not show in the bytes") {
  const auto streams = [](std::size_t count) {
    std::vector<std::vector<std::byte>> found;
    for (PackedChunk& chunk : pack({.name = "x"}, {count}, drawn<float>(count)).chunks)
      found.push_back(std::move(chunk.stream));
    return found;
  };
  const auto first = streams(100000);
  for (const std::size_t other : {70000u, 5000u, 300000u}) {
    streams(other);
    CHECK(streams(100000) == first);
  }
}

TEST_CASE("a small variable, or one with chunks of its own, is left whole") {
  CHECK(pack({.name = "x"}, {100}, drawn<float>(100)).chunks.empty());
  CHECK(pack({.name = "x", .chunk = {100}}, {50000}, drawn<float>(50000)).whole.size() == 200000);
}
