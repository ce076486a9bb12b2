#include "sim/scenario/unit_directory.hpp"

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("units are found by their site's name and their number from 1") {
  const std::vector<Site> sites{{"north", 2, 10}, {"east_2", 12, 10}};
  const UnitDirectory directory(sites);
  CHECK(directory.units() == 14);
  CHECK(directory.unit("north_2") == 1);
  CHECK(directory.unit("east_2_12") == 13);
  CHECK(directory.unit_name(13) == "east_2_12");
  CHECK(directory.site("east_2") == 1);
  for (const char* none : {"north_0", "north_3", "north_01", "north_", "north", "west_1", "_1",
                           "north_99999999999999999999", "north_1x", "", "north_-1", "north_+1"})
    CHECK_FALSE(directory.unit(none));
}
