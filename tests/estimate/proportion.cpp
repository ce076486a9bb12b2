#include "analysis/estimate/proportion.hpp"

#include <boost/math/distributions/binomial.hpp>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

// Over all outcomes, weighed by their probability: no chance in it.
double coverage(std::size_t trials, double share) {
  const boost::math::binomial outcomes(static_cast<double>(trials), share);
  double covered = 0;
  for (std::size_t successes = 0; successes <= trials; ++successes) {
    const Interval interval = wilson_interval(successes, trials);
    if (interval.low <= share && share <= interval.high)
      covered += boost::math::pdf(outcomes, static_cast<double>(successes));
  }
  return covered;
}

}  // namespace

TEST_CASE("Wilson's interval covers 200 trials as often as is known") {
  CHECK(coverage(200, 0.05) == Approx(0.967).margin(0.001));
  CHECK(coverage(200, 0.3) == Approx(0.947).margin(0.001));
  CHECK(coverage(200, 0.5) == Approx(0.944).margin(0.001));
}

// 81 of 263, Newcombe 1998 (Stat. Med. 17:857), table I: .2553 to .3662; 0 of 20: 0 to .1611.
TEST_CASE("Wilson's interval is that of published examples") {
  CHECK(wilson_interval(81, 263).low == Approx(0.2553).margin(5e-5));
  CHECK(wilson_interval(81, 263).high == Approx(0.3662).margin(5e-5));
  CHECK(wilson_interval(0, 20).low == 0);
  CHECK(wilson_interval(0, 20).high == Approx(0.1611).margin(5e-5));
  CHECK(wilson_interval(20, 20).high == 1);
}

TEST_CASE("a proportion needs trials") {
  CHECK_THROWS_AS(wilson_interval(0, 0), Failure);
  CHECK_THROWS_AS(wilson_interval(3, 2), Failure);
}
