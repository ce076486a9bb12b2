#include "analysis/decision/comparison.hpp"

#include "tests/catch.hpp"
#include "tests/decision/plans.hpp"

using namespace uptake;

namespace {

// The plans differ by .08, .12, .09 and .11: mean .1, standard error sqrt(1e-3 / 12), 3 degrees of
// freedom. The draws themselves differ far more, so only a paired interval is this narrow.
const Plan announce{10, {0.10, 0.50, 0.30, 0.70}};
const Plan train{10, {0.18, 0.62, 0.39, 0.81}};
constexpr double standard_error = 0.00912870929175277;
constexpr double t_of_one = 3.18244630528, t_of_three = 4.85665727277;  // R: qt(1 - .05 / 2k, 3)

void check_around(const Estimate& estimate, double mean, double half_width) {
  CHECK(estimate.mean == Approx(mean));
  REQUIRE(estimate.interval);
  CHECK(estimate.interval->low == Approx(mean - half_width));
  CHECK(estimate.interval->high == Approx(mean + half_width));
}

}  // namespace

TEST_CASE("differences are paired, draw by draw") {
  const Comparison two = compare(input_of({announce, train}));
  check_around(two.strategies[1].difference, 0.1, t_of_one * standard_error);
  CHECK(two.clusters == 4);
}

TEST_CASE("intervals of differences are widened for all pairs, those of means are not") {
  const Comparison two = compare(input_of({announce, train}));
  const Comparison three = compare(input_of({announce, train, announce}));
  check_around(three.strategies[1].difference, 0.1, t_of_three * standard_error);
  CHECK(three.strategies[1].objective.interval->half_width() ==
        two.strategies[1].objective.interval->half_width());
}

TEST_CASE("the baseline differs by nothing from itself") {
  const Estimate own = compare(input_of({announce, train})).strategies[0].difference;
  CHECK(own.mean == 0);
  REQUIRE(own.interval);
  CHECK(own.interval->low == 0);
  CHECK(own.interval->high == 0);
}

TEST_CASE("the baseline may stand anywhere") {
  ComparisonInput input = input_of({announce, train});
  input.baseline = 1;
  const Comparison comparison = compare(input);
  CHECK(comparison.baseline == 1);
  check_around(comparison.strategies[0].difference, -0.1, t_of_one * standard_error);
  CHECK(comparison.strategies[1].difference.mean == 0);
}

TEST_CASE("replications are averaged within their draw, and runs spread between 5 and 95 %") {
  ComparisonInput input;
  input.objective = {2, 2, 3, {0, 1, 2, 3, 4, 5, 20, 21, 22, 23, 24, 25}};
  input.hours = {2, 2, 3, {1, 1, 1, 3, 3, 3, 5, 6, 7, 5, 6, 7}};
  input.draws_per_cluster = 1;
  CHECK(input.objective.at(1, 0, 2) == 22);
  CHECK(input.objective.mean_of_draw(0, 1) == 4);
  CHECK(input.objective.mean(1) == 22.5);
  const Comparison comparison = compare(input);
  CHECK(comparison.strategies[0].objective.mean == 2.5);
  CHECK(comparison.strategies[0].low_run == Approx(0.25));
  CHECK(comparison.strategies[0].high_run == Approx(4.75));
  CHECK(comparison.strategies[1].low_run == Approx(20.25));
  CHECK(comparison.strategies[0].hours == 2);
  CHECK(comparison.strategies[1].hours == 6);
}

TEST_CASE("draws that share an organisation make one cluster") {
  // Cluster means of the differences: .1 and .1, so nothing is left to doubt.
  const Comparison comparison = compare(input_of({announce, train}, 2));
  CHECK(comparison.clusters == 2);
  check_around(comparison.strategies[1].difference, 0.1, 0);
}

TEST_CASE("one cluster gives no interval, and nothing is told apart") {
  for (const Comparison& comparison :
       {compare(input_of({announce, train}, 8)), compare(input_of({{1, {0.1}}, {50, {0.9}}}))}) {
    CHECK(comparison.clusters == 1);
    CHECK_FALSE(comparison.told_apart);
    CHECK(comparison.frontier.size() == 1);
    for (const ComparedStrategy& strategy : comparison.strategies) {
      CHECK_FALSE(strategy.objective.interval);
      CHECK_FALSE(strategy.difference.interval);
    }
  }
}

TEST_CASE("plans are told apart by half a point beyond chance, whichever is the baseline") {
  const auto told_apart = [](const std::vector<Plan>& plans) {
    return compare(input_of(plans)).told_apart;
  };
  CHECK(told_apart({announce, train}));
  CHECK(told_apart({train, announce}));
  CHECK_FALSE(told_apart({announce, announce, announce}));
  // Two that are not the baseline.
  CHECK(told_apart({{1, {0.1, 0.9, 0.1}}, {1, {0.2, 0.3, 0.25}}, {1, {0.4, 0.5, 0.45}}}));
  // Without any doubt, but too little to matter; then just enough.
  CHECK_FALSE(told_apart({{1, {0.1, 0.2, 0.3}}, {1, {0.104, 0.204, 0.304}}}));
  CHECK(told_apart({{1, {0.1, 0.2, 0.3}}, {1, {0.106, 0.206, 0.306}}}));
  // Much on average, but chance could do it.
  CHECK_FALSE(told_apart({{1, {0.1, 0.2, 0.3}}, {1, {0.9, 0.1, 0.3}}}));
}

TEST_CASE("hours are comparable within a tenth of the least") {
  const auto comparable = [](double least, double most) {
    const std::vector<double> ends{0.1, 0.2};
    return compare(input_of({{least * 1.05, ends}, {most, ends}, {least, ends}}))
               .comparable.size() == 3;
  };
  CHECK(comparable(10, 11));
  CHECK_FALSE(comparable(10, 11.001));
  // A cheap reference stands beside plans that are comparable among themselves; one plan is not.
  const auto plans = [](const std::vector<double>& hours) {
    std::vector<Plan> runs;
    for (const double h : hours) runs.push_back({h, {0.1, 0.2}});
    return compare(input_of(runs)).comparable;
  };
  CHECK(plans({1, 10, 10.5}) == std::vector<std::size_t>{1, 2});
  CHECK(plans({1, 10}).empty());
  CHECK(plans({1, 10, 12}).empty());
  CHECK(plans({10, 10, 1}).empty());
  CHECK(comparable(0, 0));
  CHECK_FALSE(comparable(0, 0.1));
}
