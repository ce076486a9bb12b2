#include "sim/results/chunk_shape.hpp"

#include "tests/catch.hpp"

using namespace uptake::hdf5;

using Extents = std::vector<std::uint64_t>;

TEST_CASE("small variables and scalars are stored whole") {
  CHECK(chunk_shape(Extents{}, 4).empty());
  CHECK(chunk_shape(Extents{10, 100}, 4).empty());
  CHECK(chunk_shape(Extents{1000000, 0}, 4).empty());
}

TEST_CASE("a chunk is a run of trailing dimensions within 256 KiB") {
  CHECK(chunk_shape(Extents{20, 100, 10, 117}, 4) == Extents{1, 56, 10, 117});
  CHECK(chunk_shape(Extents{2, 1000000}, 4) == Extents{1, 65536});
  CHECK(chunk_shape(Extents{2, 1000, 100}, 8) == Extents{1, 327, 100});
}
