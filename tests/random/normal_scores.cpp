// Normals of twelve bits: moments, ends, and where they come from.
#include "sim/random/normal_scores.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("scores are the middles of 4,096 equal parts of the normal distribution") {
  NormalScores scores(1, {0, 0, 0, Purpose::survey_answers});
  std::set<float> seen;
  double sum = 0, squares = 0;
  const int draws = 400'000;
  for (int k = 0; k < draws; ++k) {
    const float score = scores();
    seen.insert(score);
    sum += double{score};
    squares += double{score} * double{score};
  }
  CHECK(seen.size() == 4096);
  CHECK(*seen.rbegin() == Approx(3.6686).margin(1e-3));  // quantile at 1 - 1 / 8192
  CHECK(-*seen.begin() == *seen.rbegin());
  // Five standard errors: false alarm about 1 in a million each.
  CHECK(std::abs(sum / draws) < 5 / std::sqrt(draws));
  CHECK(squares / draws == Approx(.9995).margin(5 * std::sqrt(2.0 / draws)));
}

TEST_CASE("each half of each word of the stream gives one score") {
  const StreamName name{3, 1036, 5, Purpose::survey_answers};
  Stream words(7, name);
  NormalScores scores(7, name);
  for (int k = 0; k < 20; ++k) {
    const std::uint32_t word = words();
    for (const std::uint32_t half : {word & 0xFFFFu, word >> 16}) {
      const double below = ((half >> 4) + .5) / 4096;
      CHECK(.5 * std::erfc(-double{scores()} / std::sqrt(2)) == Approx(below).epsilon(1e-5));
    }
  }
}
