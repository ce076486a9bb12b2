#include <cmath>
#include <limits>

#include "analysis/estimate/interval.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("quantiles are those of type 7, whatever the order of the values") {
  // R: quantile(c(7, 15, 36, 39, 40, 41), c(.05, .25, .5, .95))
  const std::vector<double> values{40, 7, 41, 36, 15, 39};
  CHECK(quantile(values, 0.05) == Approx(9));
  CHECK(quantile(values, 0.25) == Approx(20.25));
  CHECK(quantile(values, 0.5) == Approx(37.5));
  CHECK(quantile(values, 0.95) == Approx(40.75));
  CHECK(quantile(values, 0) == 7);
  CHECK(quantile(values, 1) == 41);
}

TEST_CASE("one value is its own quantile") {
  for (const double probability : {0.0, 0.05, 0.5, 1.0}) CHECK(quantile({3}, probability) == 3);
}

TEST_CASE("no values have no quantile") { CHECK(std::isnan(quantile({}, 0.5))); }

TEST_CASE("times that are never reached are infinite, not undefined") {
  CHECK(quantile({never, 1, 2}, 0.5) == 2);             // exactly at a value, infinity next to it
  CHECK(quantile({never, 1, 2, never}, 0.5) == never);  // between a time and infinity
  CHECK(quantile({never, 1, never, never}, 0.5) == never);  // between two infinities
  CHECK(quantile({never, never}, 0.5) == never);
  CHECK(quantile({never, 1, never, never}, 0) == 1);
}
