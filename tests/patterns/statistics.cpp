#include "analysis/patterns/statistics.hpp"

#include <cmath>
#include <vector>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

using Floats = std::vector<float>;
using Groups = std::vector<int>;

}  // namespace

TEST_CASE("the standard deviation is of a sample") {
  CHECK(standard_deviation(Floats{2, 4, 4, 4, 5, 5, 7, 9}) == Approx(std::sqrt(32.0 / 7)));
  CHECK(standard_deviation(Floats{3, 3, 3}) == 0);
  CHECK(std::isnan(standard_deviation(Floats{3})));
}

TEST_CASE("correlation") {
  CHECK(correlation(Floats{1, 2, 3, 4}, Floats{2, 1, 4, 3}) == Approx(0.6));
  CHECK(correlation(Floats{1, 2, 3}, Floats{5, 3, 1}) == Approx(-1));
  CHECK(std::isnan(correlation(Floats{1, 2, 3}, Floats{5, 5, 5})));
  CHECK_THROWS_AS(correlation(Floats{1, 2}, Floats{1}), Failure);
}

TEST_CASE("means of groups, whatever their numbers") {
  const auto means = group_means(Floats{1, 2, 3, 10}, Groups{7, -1, 7, -1});
  REQUIRE(means.size() == 2);
  CHECK(means.at(7) == 2);
  CHECK(means.at(-1) == 6);
  CHECK_THROWS_AS(group_means(Floats{1, 2}, Groups{1}), Failure);
}

// Six persons rated by four judges, Shrout and Fleiss 1979, table 2: BMS 11.24, WMS 6.26, ICC .17.
TEST_CASE("the intraclass correlation is that of Shrout and Fleiss' example") {
  const Floats ratings{9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};
  Groups person;
  for (int i = 0; i < 24; ++i) person.push_back(i / 4);
  CHECK(intraclass_correlation(ratings, person) == Approx(0.16574).margin(5e-6));
}

// Means 2 and 4 about 3.2: between 4.8, within 10/3, n0 = (5 - 13/5) / 1 = 2.4: 11/71.
TEST_CASE("groups of unequal size count by their corrected mean size") {
  CHECK(intraclass_correlation(Floats{1, 3, 2, 4, 6}, Groups{0, 0, 1, 1, 1}) ==
        Approx(11.0 / 71.0));
}

TEST_CASE("the intraclass correlation's ends") {
  CHECK(intraclass_correlation(Floats{1, 1, 2, 2}, Groups{0, 0, 1, 1}) == Approx(1));
  CHECK(intraclass_correlation(Floats{1, 2, 1, 2}, Groups{0, 0, 1, 1}) == Approx(-1));
  CHECK(std::isnan(intraclass_correlation(Floats{1, 1, 1, 1}, Groups{0, 0, 1, 1})));
  CHECK(std::isnan(intraclass_correlation(Floats{1, 2, 3}, Groups{0, 0, 0})));
  CHECK(std::isnan(intraclass_correlation(Floats{1, 2, 3}, Groups{0, 1, 2})));
}

TEST_CASE("the jackknife of a mean is the t interval") {
  const std::vector<double> values{1.2, 2.4, 1.3, 0.0, 4.6};
  std::vector<double> without_each;
  for (const double value : values) without_each.push_back((9.5 - value) / 4);
  const auto found = jackknife_interval(1.9, without_each);
  const Estimate expected = cluster_estimate(values, 1);
  REQUIRE(found);
  CHECK(found->low == Approx(expected.interval->low));
  CHECK(found->high == Approx(expected.interval->high));
}

TEST_CASE("no jackknife from one value, around none, or with one that is not defined") {
  CHECK_FALSE(jackknife_interval(1, std::vector<double>{1}));
  CHECK_FALSE(jackknife_interval(1, std::vector<double>{1, std::nan("")}));
  CHECK_FALSE(jackknife_interval(std::nan(""), std::vector<double>{1, 2}));
}

// 8 of 10: R's prop.test(8, 10, correct = FALSE) gives .4902 to .9433.
TEST_CASE("Wilson's interval of a share") {
  const Interval most = wilson_interval(8, 10);
  CHECK(most.low == Approx(0.4902).margin(5e-5));
  CHECK(most.high == Approx(0.9433).margin(5e-5));
  CHECK(wilson_interval(10, 10).low == Approx(0.7225).margin(5e-5));
  CHECK(wilson_interval(10, 10).high == Approx(1));
  CHECK(wilson_interval(10, 10).high <= 1);
  CHECK(wilson_interval(0, 10).low == 0);
  CHECK(wilson_interval(0, 10).high == Approx(0.2775).margin(5e-5));
}
