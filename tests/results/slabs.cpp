#include "sim/results/slabs.hpp"

#include "tests/catch.hpp"

using namespace uptake;

namespace {

using Extents = std::vector<std::uint64_t>;

// Positions in C order of the values of all slabs, one after the other.
Extents positions(const Extents& extents, std::uint64_t most_values) {
  Extents visited;
  for_each_slab(extents, most_values, [&](const Slab& slab, std::uint64_t count) {
    CHECK(count <= most_values);
    std::uint64_t first = 0;
    for (std::size_t axis = 0; axis < extents.size(); ++axis)
      first = first * extents[axis] + slab.start[axis];
    for (std::uint64_t i = 0; i < count; ++i) visited.push_back(first + i);
  });
  return visited;
}

}  // namespace

TEST_CASE("slabs of any size pass every value once and in C order") {
  for (std::uint64_t most_values = 1; most_values < 70; ++most_values) {
    const Extents visited = positions({3, 4, 5}, most_values);
    REQUIRE(visited.size() == 60);
    for (std::uint64_t i = 0; i < 60; ++i) REQUIRE(visited[i] == i);
  }
}

TEST_CASE("a scalar is one slab, an empty variable none") {
  CHECK(positions({}, 10) == Extents{0});
  CHECK(positions({5, 0, 2}, 10).empty());
}
