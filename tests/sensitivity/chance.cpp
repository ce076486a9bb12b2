#include "analysis/sensitivity/chance.hpp"

#include <cmath>
#include <limits>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr std::size_t points = 2000;
constexpr std::size_t replications = 8;

// Standard deviations of points, of luck shared by all points, and of the rest.
Grid<double> simulated(double of_points, double shared, double own) {
  Grid<double> results(points, replications);
  Stream luck(21, {0, 0, 0, Purpose::parameter});
  std::vector<double> of_replication(replications);
  for (double& value : of_replication) value = shared * normal(luck);
  for (std::size_t i = 0; i < points; ++i) {
    const double of_point = 50 + of_points * normal(luck);
    for (std::size_t r = 0; r < replications; ++r)
      results(i, r) = of_point + of_replication[r] + own * normal(luck);
  }
  return results;
}

}  // namespace

TEST_CASE("a small table by hand") {
  // Means of points 2 and 5, of replications 3 and 4; the rest is +-1.
  Grid<double> results(2, 2);
  results(0, 0) = 2.5;
  results(0, 1) = 1.5;
  results(1, 0) = 3.5;
  results(1, 1) = 6.5;
  const ChanceShare chance = chance_share(results);
  CHECK(chance.own_luck == Approx(4));
  CHECK(chance.between_points == Approx((9 - 4) / 2.0));
  CHECK(chance.shared_luck == 0);  // (1 - 4) / 2 is below 0
  CHECK(chance.of_one_run == Approx(4 / 6.5));
  CHECK(chance.of_point_means == Approx(2 / 4.5));
}

TEST_CASE("variances that were put in are found") {
  // Relative standard errors: of points' variance sqrt(2 / 2000) and a little, 5 of them 17 %.
  const ChanceShare chance = chance_share(simulated(3, 0, 1));
  CHECK(chance.between_points == Approx(9).epsilon(0.17));
  CHECK(chance.own_luck == Approx(1).epsilon(0.06));
  CHECK(chance.shared_luck < 0.01);
  CHECK(chance.of_one_run == Approx(0.1).margin(0.015));
  CHECK(chance.of_point_means == Approx(1.0 / 73).margin(0.003));
}

TEST_CASE("luck that all points share is chance too, and not taken for points") {
  const ChanceShare chance = chance_share(simulated(1, 2, 0.5));
  CHECK(chance.between_points == Approx(1).epsilon(0.17));
  CHECK(chance.own_luck == Approx(0.25).epsilon(0.06));
  // Eight draws of variance 4: chi-squared of 7, 1e-6 bounds .07 and 5.9 times.
  CHECK(chance.shared_luck > 0.28);
  CHECK(chance.shared_luck < 24);
}

TEST_CASE("one replication, one point or a failed run are refused") {
  CHECK_THROWS_AS(chance_share(Grid<double>(5, 1)), Failure);
  CHECK_THROWS_AS(chance_share(Grid<double>(1, 5)), Failure);
  Grid<double> results(2, 2, 1.0);
  CHECK(chance_share(results).of_one_run == 0);
  results(1, 1) = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(chance_share(results), Failure);
}
