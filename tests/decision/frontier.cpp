#include "tests/catch.hpp"
#include "tests/decision/plans.hpp"

using namespace uptake;

namespace {

using Order = std::vector<std::size_t>;

// Ends around `mean` with the ups and downs all plans share, and a little of their own.
Plan plan(double hours, double mean, double own = 0.001) {
  return {hours, {mean - 0.05 + own, mean + 0.05 - own, mean - 0.02 - own, mean + 0.02 + own}};
}

}  // namespace

TEST_CASE("the frontier runs from the cheapest plan to the dearest that gives clearly more") {
  const Comparison comparison = compare(input_of({
      plan(20, 0.60),         // 0: the most
      plan(5, 0.05),          // 1: dearer than 4 and worse
      plan(10, 0.302),        // 2: more than 3, by less than half a point
      plan(3, 0.30, 0.002),   // 3
      plan(1, 0.10),          // 4: the cheapest
      plan(12, 0.36, 0.150),  // 5: much more than 3, but chance could do it
  }));
  CHECK(comparison.frontier == Order{4, 3, 0});
}

TEST_CASE("steps are the paired differences between neighbours on the frontier") {
  ComparisonInput input =
      input_of({plan(20, 0.60, 0.003), plan(1, 0.10), plan(3, 0.30, 0.002), plan(5, 0.05)});
  const Comparison comparison = compare(input);
  REQUIRE(comparison.frontier == Order{1, 2, 0});
  REQUIRE(comparison.steps.size() == 2);
  for (std::size_t step = 0; step < 2; ++step) {
    input.baseline = comparison.frontier[step];
    const Estimate expected = compare(input).strategies[comparison.frontier[step + 1]].difference;
    CHECK(comparison.steps[step].mean == expected.mean);
    CHECK(comparison.steps[step].interval->low == expected.interval->low);
    CHECK(comparison.steps[step].interval->high == expected.interval->high);
  }
  CHECK(comparison.steps[0].mean == Approx(0.2));
  CHECK(comparison.steps[1].mean == Approx(0.3));
}

TEST_CASE("a gain's spread is that of its draws, not of its average") {
  // Gains of 0 to 20 points in 21 draws: the 5 and 95 % quantiles are 1 and 19.
  Plan none{1, std::vector<double>(21, 0.1)}, some{2, {}};
  for (int draw = 0; draw < 21; ++draw) some.ends.push_back(0.1 + draw / 100.0);
  const Comparison comparison = compare(input_of({none, some}));
  REQUIRE(comparison.frontier == Order{0, 1});
  CHECK(comparison.step_spreads[0].low == Approx(0.01));
  CHECK(comparison.step_spreads[0].high == Approx(0.19));
  CHECK(comparison.strategies[1].difference_spread.high == Approx(0.19));
  CHECK(comparison.strategies[0].difference_spread.high == 0);
}

TEST_CASE("a plan is judged by the last one kept, not by the one before it in hours") {
  // 2 has clearly more than 1, which was not kept, but not than 0.
  CHECK(compare(input_of({plan(1, 0.30), plan(2, 0.10), plan(3, 0.301)})).frontier == Order{0});
  CHECK(compare(input_of({plan(1, 0.30), plan(2, 0.10), plan(3, 0.40)})).frontier == Order{0, 2});
}

TEST_CASE("of plans with the same hours only the better stands on the frontier") {
  CHECK(compare(input_of({plan(1, 0.10), plan(1, 0.30), plan(2, 0.50)})).frontier == Order{1, 2});
  CHECK(compare(input_of({plan(1, 0.10), plan(2, 0.30), plan(2, 0.50)})).frontier == Order{0, 2});
}

TEST_CASE("a cheapest plan that has the most stands alone") {
  const Comparison comparison = compare(input_of({plan(9, 0.1), plan(1, 0.5), plan(5, 0.3)}));
  CHECK(comparison.frontier == Order{1});
  CHECK(comparison.steps.empty());
}

TEST_CASE("the baseline has no say in the frontier") {
  ComparisonInput input = input_of({plan(1, 0.1), plan(3, 0.3), plan(20, 0.6)});
  for (input.baseline = 0; input.baseline < 3; ++input.baseline)
    CHECK(compare(input).frontier == Order{0, 1, 2});
}
