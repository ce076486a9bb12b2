#include "analysis/decision/ranking.hpp"

#include "tests/catch.hpp"

using namespace uptake;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

TEST_CASE("plans that stand in one order change no places, whatever the level") {
  CHECK(changed_places({0.1, 0.2, 0.3}, {0.01, 0.02, 0.9}).empty());
  CHECK(changed_places({0.5}, {0.1}).empty());
}

TEST_CASE("a pair that changes places is found, with who was ahead first") {
  CHECK(changed_places({0.1, 0.3, 0.2}, {0.1, 0.2, 0.3}) == Pairs{{1, 2}});
  CHECK(changed_places({0.3, 0.2, 0.1}, {0.1, 0.2, 0.3}) == Pairs{{0, 1}, {0, 2}, {1, 2}});
}

TEST_CASE("less than half a point is no order") {
  CHECK(changed_places({0.100, 0.104}, {0.2, 0.1}).empty());
  CHECK(changed_places({0.10, 0.12}, {0.104, 0.100}).empty());
}
