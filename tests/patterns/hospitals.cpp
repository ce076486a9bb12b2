// Bass' curve on shares that grew by contagion: rural US hospitals with a basic electronic record,
// 2008-2015 (ONC Health IT Quick-Stat 47), years since 2006. The figures stand beside the checkout.
#include <filesystem>
#include <fstream>
#include <vector>

#include "analysis/patterns/bass.hpp"
#include "tests/catch.hpp"

TEST_CASE("hospitals' records grow by contagion, about two thirds a year") {
  const std::filesystem::path file = std::filesystem::path(UPTAKE_SOURCE_DIR) /
                                     "../shared/data/onc_hospital_basic_ehr_2008_2015.csv";
  if (!std::filesystem::exists(file)) {
    WARN("SKIPPED: there is no " + file.string());
    return;
  }
  std::ifstream stream(file);
  std::string heading;
  std::getline(stream, heading);
  REQUIRE(heading == "year,all_hospitals_pct,rural_hospitals_pct");
  std::vector<double> times, shares;
  char comma = 0;
  for (double year = 0, all = 0, rural = 0; stream >> year >> comma >> all >> comma >> rural;) {
    times.push_back(year - 2006);
    shares.push_back(rural / 100);
  }
  REQUIRE(shares.size() == 8);
  const uptake::BassCurve found = uptake::fit_bass(times, shares);
  CHECK(found.q >= 0.65);
  CHECK(found.q <= 0.69);
  CHECK(found.r2 >= 0.996);
}
