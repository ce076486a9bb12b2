#include "analysis/decision/cost_effectiveness.hpp"

#include <cmath>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/decision/simulated.hpp"

using namespace uptake;

namespace {

using Plans = std::vector<std::size_t>;

// A league table typed by hand: nothing, A, B (dearer and worse than C), C, D (a mix of C and E is
// better), E. Ratios along the frontier: 10 / 1, 20 / 1, 70 / 2.
const std::vector<double> costs{0, 10, 35, 30, 70, 100};
const std::vector<double> effects{0, 1, 1.5, 2, 2.5, 4};

}  // namespace

TEST_CASE("the frontier leaves out the dominated and those that a mix outdoes") {
  const EfficientPlans plans = efficient_plans(costs, effects);
  CHECK(plans.frontier == Plans{0, 1, 3, 5});
  REQUIRE(plans.dominated.size() == 2);
  CHECK(plans.dominated[0].plan == 2);
  CHECK(plans.dominated[0].kind == Dominance::strong);
  CHECK(plans.dominated[0].by == 3);
  CHECK(plans.dominated[1].plan == 4);
  CHECK(plans.dominated[1].kind == Dominance::extended);
  CHECK(plans.dominated[1].by == 5);
  REQUIRE(plans.steps.size() == 3);
  CHECK(plans.steps[0].ratio == Approx(10));
  CHECK(plans.steps[1].ratio == Approx(20));
  CHECK(plans.steps[2].ratio == Approx(35));
}

TEST_CASE("several plans fall to one mix, and of equal plans the first stays") {
  const EfficientPlans plans = efficient_plans(std::vector<double>{0, 50, 90, 100, 100},
                                               std::vector<double>{0, 1, 2, 10, 10});
  CHECK(plans.frontier == Plans{0, 3});
  REQUIRE(plans.dominated.size() == 3);
  CHECK(plans.dominated[0].by == 3);
  CHECK(plans.dominated[1].kind == Dominance::extended);
  CHECK(plans.dominated[2].kind == Dominance::strong);
  CHECK(plans.dominated[2].by == 3);
  CHECK(efficient_plans({}, {}).frontier.empty());
}

TEST_CASE("a cheaper plan that gives more stands alone") {
  const EfficientPlans plans =
      efficient_plans(std::vector<double>{5, 1, 5}, std::vector<double>{1, 2, 2});
  CHECK(plans.frontier == Plans{1});
  CHECK(plans.dominated.size() == 2);
}

TEST_CASE("a ratio by another cost, along the same plans") {
  CHECK(incremental_ratio(std::vector<double>{0, 500}, effects, 0, 1) == Approx(500));
  CHECK(std::isnan(incremental_ratio(std::vector<double>{0, 1}, std::vector<double>{2, 2}, 0, 1)));
}

// Effects of 0 and N(1, 1), costs of 0 and 1: the dearer plan is best with probability
// Phi(1 - 1 / willingness), whatever the luck; 200 draws have a standard error of .035, and 2,000
// .011, of which the bounds are 5.
TEST_CASE("acceptability is the probability of the largest net benefit, without luck") {
  const RunValues gains = simulated({2, 2000, 4, 8}, {1, 1}, 0, [](Stream& world) {
    return std::vector<double>{0, 1 + normal(world)};
  });
  RunValues prices = gains;
  for (std::size_t i = 0; i < prices.values.size(); ++i) prices.values[i] = i < 8000 ? 0 : 1;
  const std::vector<double> willingness{0, 0.5, 1, 4};
  const auto shares = acceptability(gains, prices, willingness, 8);
  CHECK(shares[1][0] == 0);
  CHECK(shares[1][1] == Approx(0.1587).margin(0.06));
  CHECK(shares[1][2] == Approx(0.5).margin(0.06));
  CHECK(shares[1][3] == Approx(0.7734).margin(0.05));
  CHECK(shares[0][3] + shares[1][3] == Approx(1));
}

TEST_CASE("the cost of one is a ratio of means") {
  const RunValues hours{1, 4, 1, {8, 9, 11, 12}}, users{1, 4, 1, {2, 2.1, 1.9, 2}};
  const Estimate cost = cost_of_one(hours, users, 0, 1);
  CHECK(cost.mean == Approx(5));
  CHECK(cost.interval->low < 5);
  CHECK(cost.interval->high > 5);
  CHECK_THROWS_AS(cost_of_one(hours, {1, 2, 1, {1, 2}}, 0, 1), Failure);
}

TEST_CASE("plans within a budget may use it up") {
  CHECK(plans_within(costs, 30) == Plans{0, 1, 3});
  CHECK(plans_within(costs, -1).empty());
}
