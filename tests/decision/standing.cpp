#include "analysis/decision/standing.hpp"

#include "tests/catch.hpp"

using namespace uptake;

// Winners: first, second, both, first.
TEST_CASE("first, regret and the value of knowing of four draws") {
  const RunValues values{2, 4, 1, {0.5, 0.1, 0.3, 0.4, 0.2, 0.4, 0.3, 0.2}};
  const Standings result = standings(values);
  CHECK(result.strategies[0].first == Approx(0.625));
  CHECK(result.strategies[1].first == Approx(0.375));
  CHECK(result.strategies[0].expected_regret == Approx(0.3 / 4));
  CHECK(result.strategies[0].max_regret == Approx(0.3));
  CHECK(result.strategies[1].expected_regret == Approx(0.5 / 4));
  CHECK(result.perfect_information == Approx((0.5 + 0.4 + 0.3 + 0.4) / 4 - 1.3 / 4));
}

TEST_CASE("nothing is known of nothing") {
  CHECK(standings({0, 0, 1, {}}).strategies.empty());
  CHECK(standings({1, 2, 1, {3, 4}}).perfect_information == 0);
}
