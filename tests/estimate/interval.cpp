#include "analysis/estimate/interval.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

// Hours of sleep won, ten patients (Student 1908); expected intervals are those of R's t.test.
const std::vector<double> sleep_won{1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

void check_interval(const Estimate& estimate, double low, double high) {
  REQUIRE(estimate.interval);
  CHECK(estimate.interval->low == Approx(low).epsilon(1e-10));
  CHECK(estimate.interval->high == Approx(high).epsilon(1e-10));
}

}  // namespace

TEST_CASE("clusters of one value have Student's interval") {
  const Estimate estimate = cluster_estimate(sleep_won, 1);
  CHECK(estimate.mean == Approx(1.58));
  CHECK(estimate.clusters == 10);
  check_interval(estimate, 0.700114236723, 2.459885763277);
  check_interval(cluster_estimate(sleep_won, 1, {.level = 0.99}), 0.315948114895, 2.844051885105);
}

TEST_CASE("neighbours make a cluster, and only the clusters' means count") {
  std::vector<double> neighbours;
  for (const double mean : sleep_won)
    neighbours.insert(neighbours.end(), {mean - 7, mean + 4, mean + 3});
  const Estimate estimate = cluster_estimate(neighbours, 3);
  CHECK(estimate.mean == Approx(1.58));
  CHECK(estimate.clusters == 10);
  check_interval(estimate, 0.700114236723, 2.459885763277);
}

TEST_CASE("a smaller last cluster weighs as much as the others") {
  // Means 1.5, 3.5 and 9; the plain mean of the values would be 3.8.
  const Estimate estimate = cluster_estimate(std::vector<double>{1, 2, 3, 4, 9}, 2);
  CHECK(estimate.clusters == 3);
  CHECK(estimate.mean == Approx(14.0 / 3));
  check_interval(estimate, -4.98104537186, 14.31437870519);
}

TEST_CASE("one cluster gives a mean and no interval") {
  const Estimate full = cluster_estimate(std::vector<double>{1, 2, 6}, 3);
  CHECK(full.mean == Approx(3));
  CHECK(full.clusters == 1);
  CHECK_FALSE(full.interval);
  const Estimate part = cluster_estimate(std::vector<double>{1, 2, 6}, 8);
  CHECK(part.mean == Approx(3));
  CHECK_FALSE(part.interval);
}

TEST_CASE("intervals that hold together share the error") {
  const Estimate alone = cluster_estimate(sleep_won, 1);
  const Estimate three = cluster_estimate(sleep_won, 1, {.level = 0.95, .together = 3});
  CHECK(three.mean == alone.mean);
  // R: t.test(sleep_won, conf.level = 1 - 0.05 / 3)
  check_interval(three, 0.439058005835, 2.720941994165);
  const Estimate five = cluster_estimate(sleep_won, 1, {.level = 0.95, .together = 5});
  const Estimate stricter = cluster_estimate(sleep_won, 1, {.level = 0.99});
  CHECK(five.interval->half_width() == Approx(stricter.interval->half_width()).epsilon(1e-12));
}

TEST_CASE("nothing to estimate from is a fault of the caller") {
  const auto code_of = [](const std::vector<double>& values, std::size_t per_cluster) {
    try {
      cluster_estimate(values, per_cluster);
    } catch (const Failure& failure) {
      return static_cast<int>(failure.code());
    }
    return 0;
  };
  CHECK(code_of({}, 8) == 70);
  CHECK(code_of({1, 2}, 0) == 70);
  CHECK(code_of({1, 2}, 1) == 0);
}

TEST_CASE("an interval knows its half width and whether zero is outside") {
  CHECK(Interval{-1, 4}.half_width() == 2.5);
  CHECK_FALSE(Interval{-1, 4}.excludes_zero());
  CHECK_FALSE(Interval{0, 4}.excludes_zero());
  CHECK_FALSE(Interval{-4, 0}.excludes_zero());
  CHECK(Interval{0.1, 4}.excludes_zero());
  CHECK(Interval{-4, -0.1}.excludes_zero());
}
