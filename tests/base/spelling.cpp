#include "sim/base/spelling.hpp"

#include <vector>

#include "tests/catch.hpp"

using uptake::nearest;

TEST_CASE("the nearest known word is offered, and none when nothing is near") {
  const std::vector<std::string> words{"draws", "replications", "seed"};
  CHECK(nearest("draw", words) == "draws");
  CHECK(nearest("replicatoins", words) == "replications");
  CHECK(nearest("sede", words) == "seed");
  CHECK(nearest("organisation", words).empty());
  CHECK(nearest(std::string(1000000, 'x'), words).empty());
}
