#include "analysis/estimate/first_kept.hpp"

#include <cmath>
#include <vector>

#include "tests/catch.hpp"

using uptake::first_kept;

namespace {

// `before` weeks at 0, then `after` weeks at 1.
std::vector<float> step(std::size_t before, std::size_t after) {
  std::vector<float> series(before, 0.0f);
  series.insert(series.end(), after, 1.0f);
  return series;
}

}  // namespace

TEST_CASE("a step is reached where the mean of five weeks passes the level") {
  CHECK(first_kept(step(10, 20), 0.5) == 10);  // weeks 8-12: three of five
  CHECK(first_kept(step(10, 20), 0.4) == 9);   // two of five, at the level itself
  CHECK(first_kept(step(10, 20), 0.9) == 12);  // all five
}

TEST_CASE("what is not kept for four weeks is not reached") {
  std::vector<float> burst = step(10, 3);  // the mean is at a half or above in three weeks only
  burst.insert(burst.end(), 20, 0.0f);
  CHECK(std::isinf(first_kept(burst, 0.5)));
  std::vector<float> longer = step(10, 4);
  longer.insert(longer.end(), 20, 0.0f);
  CHECK(first_kept(longer, 0.5) == 10);
}

TEST_CASE("a level that is never reached, or too late to be kept, is infinite") {
  CHECK(std::isinf(first_kept(step(30, 0), 0.5)));
  CHECK(std::isinf(first_kept(step(30, 5), 0.5)));
  CHECK(first_kept(step(30, 6), 0.5) == 30);
  CHECK(std::isinf(first_kept({}, 0.5)));
}
