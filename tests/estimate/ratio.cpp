// Coverage: 2,000 samples from a fixed seed, standard error .005, bounds 5 of them away: a false
// alarm in a million with another seed.
#include "analysis/estimate/ratio.hpp"

#include <cmath>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

struct Pairs {
  std::vector<double> numerator, denominator;
};

// Hours and users of 25 clusters of 8; a cluster's users vary by `variation` of their mean of 1,
// and hours follow them in part. The ratio of means is 3.
Pairs sample(std::uint32_t repeat, double variation) {
  Stream stream(20240503, {.entity = repeat, .purpose = Purpose::person_score});
  Pairs pairs;
  for (int cluster = 0; cluster < 25; ++cluster) {
    const double users = variation * normal(stream), hours = 0.3 * normal(stream) + users;
    for (int i = 0; i < 8; ++i) {
      pairs.denominator.push_back(1 + users + 0.05 * normal(stream));
      pairs.numerator.push_back(3 + hours + 0.1 * normal(stream));
    }
  }
  return pairs;
}

double coverage(double variation, std::size_t per_cluster) {
  int covered = 0;
  for (std::uint32_t repeat = 0; repeat < 2000; ++repeat) {
    const Pairs pairs = sample(repeat, variation);
    const Estimate ratio = ratio_of_means(pairs.numerator, pairs.denominator, per_cluster);
    covered += ratio.interval && ratio.interval->low <= 3 && 3 <= ratio.interval->high;
  }
  return covered / 2000.0;
}

}  // namespace

TEST_CASE("Fieller's interval covers a ratio of means") {
  const double share = coverage(0.1, 8);
  CAPTURE(share);
  CHECK(share >= 0.925);
  CHECK(share <= 0.975);
  CHECK(coverage(0.1, 1) < 0.85);
}

// By hand: means 2 and 4, t(1) = 12.7062; variances of the means 0 and .0001, covariance 0, so
// q = 8 / (16 -+ ...): the roots of (16 - t^2 .0001) q^2 - 16 q + 4.
TEST_CASE("Fieller's interval solves the quadratic") {
  const Estimate ratio =
      ratio_of_means(std::vector<double>{2, 2}, std::vector<double>{3.99, 4.01}, 1);
  const double leading = 16 - 12.7062 * 12.7062 * 1e-4;
  const double root = std::sqrt(64 - 4 * leading);
  CHECK(ratio.mean == Approx(0.5));
  CHECK(ratio.interval->low == Approx((8 - root) / leading));
  CHECK(ratio.interval->high == Approx((8 + root) / leading));
}

TEST_CASE("a denominator that may be 0 gives a ratio without interval") {
  const std::vector<double> hours{3, 4, 3, 4}, users{1, -1, 2, 0.1}, none{1, -1, 1, -1};
  CHECK(ratio_of_means(hours, users, 1).mean == Approx(3.5 / 0.525));
  CHECK_FALSE(ratio_of_means(hours, users, 1).interval);
  CHECK(std::isnan(ratio_of_means(hours, none, 1).mean));
  CHECK_FALSE(ratio_of_means(hours, users, 4).interval);
}

TEST_CASE("a ratio is of the same runs") {
  CHECK_THROWS_AS(ratio_of_means(std::vector<double>{1}, std::vector<double>{1, 2}, 1), Failure);
  CHECK_THROWS_AS(ratio_of_means({}, {}, 1), Failure);
}
