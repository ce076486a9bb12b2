#include "analysis/report/waves_table.hpp"

#include <cmath>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

namespace {

const std::vector<int> weeks{4, 12, 26, 52, 78, 104};
const std::vector<double> use{0.03, 0.1, 0.2, 0.3, 0.349, std::nan("")};

}  // namespace

TEST_CASE("a pilot's course stands above the rest's") {
  const auto lines = lines_of(waves_table({weeks,
                                           {{"pilot", "week 0", 96, use},
                                            {"pilot", "week 16", 288, use},
                                            {"all", "week 0", 384, use}}}));
  REQUIRE(lines.size() == 6);
  CHECK(flat(lines[2]) == "plan goes live people 4 12 26 52 78 104");
  CHECK(flat(lines[3]) == "pilot week 0 96 3 10 20 30 35 -");
  CHECK(flat(lines[4]) == "week 16 288 3 10 20 30 35 -");
  CHECK(flat(lines[5]) == "all week 0 384 3 10 20 30 35 -");
  for (const std::string& line : lines) CHECK(line.size() <= 80);
}

TEST_CASE("long names and many waves keep to the page") {
  WavesBeside many{weeks, {}};
  for (int week = 0; week < 20; ++week)
    many.courses.push_back({std::string(64, 'n'), "week " + std::to_string(week), 10, use});
  const auto lines = lines_of(waves_table(many));
  CHECK(lines.size() == 2 + 1 + 1 + 12 + 1);
  for (const std::string& line : lines) CHECK(line.size() <= 80);
  CHECK(flat(lines.back()) == "and later ones");
}
