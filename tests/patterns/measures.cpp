#include "analysis/patterns/measures.hpp"

#include <cmath>

#include "analysis/patterns/measure_list.hpp"
#include "sim/base/failure.hpp"
#include "tests/patterns/observations.hpp"

using namespace uptake;

namespace {

ObservedRun constant_use(double share) { return run_of_use(levels(share, {})); }

ObservedPlans s1_and_s4() {
  ObservedPlans observed;
  observed.plans["s1"] = {constant_use(0.20), constant_use(0.25), constant_use(0.30)};
  observed.plans["s4"] = {constant_use(0.21), constant_use(0.28), constant_use(0.35)};
  return observed;
}

/// One person a unit; s5 adds what is given, in points.
ObservedPlans unit_gains(const std::vector<std::vector<float>>& points) {
  ObservedPlans observed;
  for (int unit = 0; unit < static_cast<int>(points[0].size()); ++unit)
    observed.unit.push_back(unit);
  for (const std::vector<float>& gains : points) {
    ObservedRun without = zero_run(), with = zero_run();
    std::vector<float> use;
    for (const float gain : gains) use.push_back(gain / 100);
    for (const int week : {26, 52, 78}) {
      without.snapshots.push_back({week, std::vector<float>(gains.size(), 0.0f), {}, {}});
      with.snapshots.push_back({week, use, {}, {}});
    }
    observed.plans["s1"].push_back(without);
    observed.plans["s5"].push_back(with);
  }
  return observed;
}

}  // namespace

// 1, 3, 5 points: mean 3, sd 2, t(2) 4.302653: 3 +- 4.9683.
TEST_CASE("the interval over replications is Student's") {
  const Measured found = measured(s1_and_s4(), "monitoring_gain", "s4");
  CHECK(found.value == Approx(3));
  CHECK(found.replications == 3);
  REQUIRE(found.interval);
  CHECK(found.interval->low == Approx(3 - 4.9683).margin(1e-3));
  CHECK(found.interval->high == Approx(3 + 4.9683).margin(1e-3));
}

TEST_CASE("one replication has no interval") {
  ObservedPlans observed = s1_and_s4();
  observed.plans["s1"].resize(1);
  observed.plans["s4"].resize(1);
  CHECK(value(observed, "monitoring_gain", "s4") == Approx(1));
  CHECK_FALSE(measured(observed, "monitoring_gain", "s4").interval);
}

TEST_CASE("around what is not defined there is no interval") {
  ObservedPlans observed = s1_and_s4();
  observed.plans["s1"][1].use = levels(std::nan(""), {});
  CHECK(std::isnan(value(observed, "monitoring_gain", "s4")));
  CHECK_FALSE(measured(observed, "monitoring_gain", "s4").interval);
}

// 10 % points of one unit each: of {0, 10, 20} 2; without each 11, 2, 1. Their mean is 14/3, the
// squares about it 182/3, the error sqrt(2/3 x 182/3), t(2) 4.302653.
TEST_CASE("the interval of a percentile is the jackknife's over replications") {
  const Measured found =
      measured(unit_gains({{0}, {10}, {20}}), "champion_gain_10th_percentile_of_units", "s5");
  CHECK(found.value == Approx(2));
  CHECK(found.replications == 3);
  REQUIRE(found.interval);
  CHECK(found.interval->half_width() == Approx(4.302653 * std::sqrt(364.0 / 9)).epsilon(1e-5));
}

TEST_CASE("a single replication of many units has a percentile but no interval") {
  const Measured found =
      measured(unit_gains({{0, 10, 20}}), "champion_gain_10th_percentile_of_units", "s5");
  CHECK(found.value == Approx(2));
  CHECK_FALSE(found.interval);
}

TEST_CASE("without one of its plans a measure is not known yet") {
  ObservedPlans observed = s1_and_s4();
  CHECK(is_known(observed, "monitoring_gain", "s4"));
  CHECK_FALSE(is_known(observed, "champion_gain", "s5"));
  observed.plans["s1"].clear();
  CHECK_FALSE(is_known(observed, "monitoring_gain", "s4"));
  observed.plans.erase("s1");
  CHECK_FALSE(is_known(observed, "monitoring_gain", "s4"));
}

TEST_CASE("without one of its weeks a measure is not known yet") {
  ObservedPlans observed = s1_and_s4();
  std::vector<float>& use = observed.plans["s4"][2].use;
  use.resize(static_cast<std::size_t>(52 - first_week) + 1);  // up to week 52
  CHECK(is_known(observed, "monitoring_gain", "s4"));
  use.pop_back();
  CHECK_FALSE(is_known(observed, "monitoring_gain", "s4"));
  observed = s1_and_s4();
  observed.plans["s4"][0].first_week = 52;
  CHECK(is_known(observed, "monitoring_gain", "s4"));
  observed.plans["s4"][0].first_week = 53;
  CHECK_FALSE(is_known(observed, "monitoring_gain", "s4"));
}

TEST_CASE("without a snapshot, its people or the survey a measure is not known yet") {
  ObservedPlans observed = unit_gains({{0, 10}});
  CHECK(is_known(observed, "champion_gain_10th_percentile_of_units", "s5"));
  CHECK_FALSE(is_known(observed, "attitude_use_correlation", "s5"));  // nobody's attitude
  CHECK_FALSE(is_known(observed, "nomad_smallest_alpha", "s1"));
  observed.plans["s1"][0].snapshots.pop_back();
  CHECK_FALSE(is_known(observed, "champion_gain_10th_percentile_of_units", "s5"));
}

TEST_CASE("with nothing but lambda, only know-how is known") {
  const ObservedPlans nothing;
  for (const Measure& each : measures()) {
    CAPTURE(each.name);
    CHECK(is_known(nothing, std::string(each.name), "s1") == each.name.starts_with("know_how"));
  }
}

TEST_CASE("a caller's mistakes are failures") {
  ObservedPlans observed = s1_and_s4();
  observed.plans["s4"].pop_back();
  CHECK_THROWS_AS(measure(observed, check_of("monitoring_gain", "s4")), Failure);
  CHECK_THROWS_AS(measure(observed, check_of("monitoring", "s4")), Failure);
  observed = unit_gains({{0, 10}});
  observed.unit.pop_back();
  CHECK_THROWS_AS(measure(observed, check_of("icc_of_use", "s5")), Failure);
}

TEST_CASE("labels are short, and differ where a pattern has several checks") {
  for (const Measure& each : measures()) CHECK(each.label.size() <= 27);
  for (const Pattern& pattern : patterns())
    for (std::size_t i = 1; i < pattern.checks.size(); ++i) {
      const Check &one = pattern.checks[i - 1], &next = pattern.checks[i];
      CHECK((label(one) != label(next) || one.strategy != next.strategy));
    }
}
