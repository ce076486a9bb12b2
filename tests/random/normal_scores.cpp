// Normals of twelve bits: moments, ends, and where they come from.
#include "sim/random/normal_scores.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("scores are the middles of 4,096 equal parts of the normal distribution") {
  const int draws = 400'000;
  std::vector<float> scores(draws);
  draw_normal_scores(1, {0, 0, 0, Purpose::survey_answers}, scores);
  std::set<float> seen;
  double sum = 0, squares = 0;
  for (const float score : scores) {
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
  std::vector<float> scores(23);  // of the last word one half
  draw_normal_scores(7, name, scores);
  for (std::size_t k = 0; k < scores.size(); k += 2) {
    const std::uint32_t word = words();
    for (std::size_t half = 0; half < 2 && k + half < scores.size(); ++half) {
      const double below = ((word >> (16 * half) & 0xFFFFu) / 16 + .5) / 4096;
      CHECK(.5 * std::erfc(-double{scores[k + half]} / std::sqrt(2)) ==
            Approx(below).epsilon(1e-5));
    }
  }
}
