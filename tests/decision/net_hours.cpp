#include "analysis/decision/net_hours.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

std::optional<std::size_t> week(const std::vector<double>& weekly) {
  return break_even_week(weekly);
}

}  // namespace

TEST_CASE("hours add up week by week") {
  CHECK(cumulated(std::vector<double>{3, -1, 2}) == std::vector<double>{3, 2, 4});
  CHECK(cumulated({}).empty());
}

TEST_CASE("it has paid from the week on from which the sum stays at or below zero") {
  CHECK(week({2, -1, -1, -1}) == 2);
  CHECK(week({2, -3, 2, -1, -1}) == 3);  // paid in week 1, but not to stay
  CHECK(week({0, 0}) == 0);
  CHECK_FALSE(week({2, -3, 2}));
  CHECK_FALSE(week({}));
}

TEST_CASE("what comes later counts for less") {
  std::vector<double> weekly(53, 0);
  weekly[0] = 1;
  weekly[52] = 104;
  CHECK(present_value(weekly, 0.04) == Approx(101));
  CHECK(present_value(weekly, 0) == Approx(105));
  CHECK_THROWS_AS(present_value(weekly, -1), Failure);
}
