#include "analysis/estimate/clusters.hpp"

#include <cmath>
#include <limits>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

struct Two {
  std::vector<double> one, other;
};

Two correlated(double shared) {
  Stream stream(20240504, {.purpose = Purpose::person_score});
  Two two;
  for (int i = 0; i < 20000; ++i) {
    const double common = std::sqrt(shared) * normal(stream), own = std::sqrt(1 - shared);
    two.one.push_back(common + own * normal(stream));
    two.other.push_back(common + own * normal(stream));
  }
  return two;
}

}  // namespace

TEST_CASE("clusters are of neighbours, the last may be smaller") {
  const std::vector<double> values{1, 3, 5, 7, 10};
  CHECK(cluster_means(values, 2) == std::vector<double>{2, 6, 10});
  CHECK(sample_variance(std::vector<double>{2, 6, 10}) == Approx(16));
  CHECK_THROWS_AS(cluster_means(values, 0), Failure);
}

// 1 / (1 - correlation); standard error .14 at .9 with 20,000 pairs, false alarms 1e-6.
TEST_CASE("pairing divides the variance by one less the correlation") {
  const Two half = correlated(0.5), none = correlated(0), much = correlated(0.9);
  CHECK(*variance_reduction(none.one, none.other, 1) == Approx(1).margin(0.05));
  CHECK(*variance_reduction(half.one, half.other, 1) == Approx(2).margin(0.1));
  CHECK(*variance_reduction(much.one, much.other, 1) == Approx(10).margin(0.7));
}

TEST_CASE("a constant difference is known at once, one cluster tells nothing") {
  const std::vector<double> one{1, 2, 4}, above{2, 3, 5};
  CHECK(*variance_reduction(one, above, 1) == std::numeric_limits<double>::infinity());
  CHECK_FALSE(variance_reduction(one, above, 3));
  CHECK_THROWS_AS(variance_reduction(one, std::vector<double>{1}, 1), Failure);
}

// t(n-1) sqrt(1 / n) <= .5: n = 18 gives .4973, n = 17 gives .5142.
TEST_CASE("clusters to add are the fewest that reach the half width") {
  const std::vector<double> values{-1, 0, 1};
  CHECK(*more_clusters(values, 1, 0.5) == 15);
  CHECK(*more_clusters(values, 1, 2.5) == 0);
  CHECK_FALSE(more_clusters(values, 3, 0.5));
  CHECK_THROWS_AS(more_clusters(values, 1, 0), Failure);
}

TEST_CASE("with as many clusters as were asked for the half width is there") {
  const std::vector<double> few{0.1, 0.4, -0.2, 0.3};
  const std::size_t more = *more_clusters(few, 1, 0.05);
  std::vector<double> many = few;
  for (int i = 0; many.size() < few.size() + more; ++i) many.push_back(few[i % 4]);
  // The repeated clusters have the same spread but for n - 1.
  CHECK(cluster_estimate(many, 1).interval->half_width() == Approx(0.05).epsilon(0.15));
}
