// What belongs to the format and to later versions is refused, not ignored.
#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

TEST_CASE("what belongs to later versions is refused, not ignored") {
  const std::string good = example::organisation + example::strategy;
  for (const std::string table : {"calendar", "environment"}) {
    CHECK(problems(good + "[" + table + "]\n") ==
          Lines{"8:2 [" + table + "] is not supported yet"});
  }
}
