// Means over 2,000 independent selections in the Gaussian slippage configuration: the best plan
// .25 standard deviations ahead of all others, which are equal; first stage 20, confidence .95.
#include "analysis/decision/selection.hpp"

#include <cmath>
#include <limits>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr std::uint32_t repeats = 2000;

struct Found {
  double runs = 0, correct = 0;
};

// Runs of a selection: the observations of every plan while it remained.
Found select(std::size_t plans, double correlation, std::uint32_t repeat) {
  Stream stream(20240506, {.entity = repeat, .purpose = Purpose::person_score});
  Selection selection(plans, {.indifference = 0.25});
  std::vector<double> observation(plans);
  Found found;
  while (!selection.finished()) {
    const double common = std::sqrt(correlation) * normal(stream);
    for (std::size_t plan = 0; plan < plans; ++plan)
      observation[plan] =
          (plan == 0 ? 0.25 : 0) + common + std::sqrt(1 - correlation) * normal(stream);
    found.runs += static_cast<double>(selection.remaining().size());
    selection.add(observation);
  }
  found.correct = selection.leader() == 0;
  return found;
}

Found mean_of(std::size_t plans, double correlation) {
  Found sum;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    const Found one = select(plans, correlation, repeat);
    sum.runs += one.runs / repeats;
    sum.correct += one.correct / repeats;
  }
  return sum;
}

void check_runs(std::size_t plans, double correlation, double expected) {
  const Found found = mean_of(plans, correlation);
  CAPTURE(plans, correlation, found.runs, found.correct);
  CHECK(found.runs == Approx(expected).epsilon(0.1));
  // 3 standard errors of a probability of .95; it is above, since the bound is not tight.
  CHECK(found.correct >= 0.95 - 3 * std::sqrt(0.95 * 0.05 / repeats));
}

std::vector<double> alternating(std::size_t block, std::vector<double> means, double size) {
  for (std::size_t plan = 0; plan < means.size(); ++plan)
    means[plan] += (block + plan) % 2 == 0 ? size : -size;
  return means;
}

}  // namespace

// The mean of 2,000 has a standard error of 1 %: the bounds are 5 or more of them off the number
// expected, a false alarm in a million.
TEST_CASE("five plans take as many runs as is known, and the right one is named") {
  check_runs(5, 0, 508);
  check_runs(5, 0.5, 252);
  check_runs(5, 0.9, 101);
}

TEST_CASE("ten plans take as many runs as is known, and the right one is named") {
  check_runs(10, 0, 1190);
  check_runs(10, 0.5, 624);
  check_runs(10, 0.9, 206);
}

TEST_CASE("no plan is left out before the first stage is over") {
  Selection selection(2, {.indifference = 0.1, .first_stage = 5});
  for (std::size_t block = 0; block < 4; ++block) {
    selection.add(alternating(block, {9, 0}, 0.1));
    CHECK(selection.remaining().size() == 2);
    CHECK(selection.at_most_more() == 4 - block);
  }
  selection.add(alternating(4, {9, 0}, 0.1));
  CHECK(selection.finished());
  CHECK(selection.remaining() == std::vector<std::size_t>{0});
  CHECK_FALSE(selection.alike());
  CHECK(selection.expected_more() == 0);
}

TEST_CASE("a plan left out is not read again") {
  Selection selection(3, {.indifference = 0.1, .first_stage = 4});
  for (std::size_t block = 0; block < 4; ++block)
    selection.add(alternating(block, {1, 1, -9}, 0.2));
  REQUIRE(selection.remaining() == std::vector<std::size_t>{0, 1});
  selection.add(std::vector<double>{1, 1, std::numeric_limits<double>::quiet_NaN()});
  CHECK(selection.remaining() == std::vector<std::size_t>{0, 1});
}

TEST_CASE("plans that are alike end after the blocks it said, and it says so") {
  Selection selection(2, {.indifference = 0.1, .first_stage = 10});
  std::size_t block = 0;
  for (; block < 10; ++block) selection.add(alternating(block, {1, 1}, 0.1));
  const std::size_t most = selection.at_most_more();
  REQUIRE(most > 10);
  CHECK(selection.expected_more() <= most);
  CHECK(selection.expected_more() >= most - 3);
  for (; !selection.finished(); ++block) selection.add(alternating(block, {1, 1}, 0.1));
  // Alternating by +-.1, they are .2 apart after odd blocks: too far when the limit is near 0.
  CHECK(block <= 10 + most);
  CHECK(block + 5 >= 10 + most);
}

TEST_CASE("equal plans need no more than the first stage") {
  Selection selection(2, {.indifference = 0.1, .first_stage = 3});
  for (int block = 0; block < 3; ++block)
    selection.add(std::vector<double>{1.0 * block, 1.0 * block});
  CHECK(selection.finished());
  CHECK(selection.alike());
}

TEST_CASE("a selection needs plans, an indifference and a confidence") {
  CHECK_THROWS_AS(Selection(1, {}), Failure);
  CHECK_THROWS_AS(Selection(2, {.indifference = 0}), Failure);
  CHECK_THROWS_AS(Selection(2, {.confidence = 0.4}), Failure);
  CHECK_THROWS_AS(Selection(2, {}).add(std::vector<double>{1}), Failure);
}
