#include "tests/catch.hpp"
#include "tests/decision/plans.hpp"

using namespace uptake;

namespace {

// Each draw has its winner: a, b, a and b together, a.
const std::vector<Plan> three{
    {1, {0.5, 0.1, 0.3, 0.4}}, {1, {0.2, 0.4, 0.3, 0.2}}, {1, {0.1, 0.1, 0.1, 0.1}}};

double sum_of_first(const Comparison& comparison) {
  double sum = 0;
  for (const ComparedStrategy& strategy : comparison.strategies) sum += strategy.first;
  return sum;
}

}  // namespace

TEST_CASE("first counts draws, and a shared first place in equal parts") {
  const Comparison comparison = compare(input_of(three));
  CHECK(comparison.strategies[0].first == Approx(0.625));
  CHECK(comparison.strategies[1].first == Approx(0.375));
  CHECK(comparison.strategies[2].first == 0);
  CHECK(comparison.first_shared == Approx(0.25));
}

TEST_CASE("the shares of first add up to one when all are equal") {
  const Plan same{1, {0.1, 0.2, 0.3}};
  const Comparison comparison = compare(input_of({same, same, same}));
  CHECK(sum_of_first(comparison) == Approx(1));
  CHECK(comparison.strategies[1].first == Approx(1.0 / 3));
  CHECK(comparison.first_shared == Approx(1));
  for (const ComparedStrategy& strategy : comparison.strategies) CHECK(strategy.loss_if_wrong == 0);
}

TEST_CASE("the loss is over all draws, the loss if wrong over those in which another has more") {
  const Comparison comparison = compare(input_of(three));
  CHECK(comparison.strategies[0].loss == Approx(0.3 / 4));
  CHECK(comparison.strategies[0].loss_if_wrong == Approx(0.3));
  CHECK(comparison.strategies[1].loss == Approx(0.5 / 4));
  CHECK(comparison.strategies[1].loss_if_wrong == Approx(0.25));
  CHECK(comparison.strategies[2].loss_if_wrong == Approx((0.4 + 0.3 + 0.2 + 0.3) / 4));
}

TEST_CASE("a plan that is always first loses nothing") {
  const Comparison comparison = compare(input_of({{1, {0.5, 0.6, 0.7}}, {1, {0.1, 0.2, 0.3}}}));
  CHECK(comparison.strategies[0].first == Approx(1));
  CHECK(comparison.strategies[0].loss == 0);
  CHECK(comparison.strategies[0].loss_if_wrong == 0);
  CHECK(comparison.strategies[1].first == 0);
  CHECK(comparison.first_shared == 0);
}

TEST_CASE("a draw's replications are averaged before plans are ranked") {
  ComparisonInput input = input_of({{1, {0}}, {1, {0}}});
  // The second plan has the higher run, the first the higher draw.
  input.objective = {2, 1, 2, {0.5, 0.4, 0.6, 0.1}};
  const Comparison comparison = compare(input);
  CHECK(comparison.strategies[0].first == 1);
  CHECK(comparison.strategies[1].loss_if_wrong == Approx(0.1));
}
