#include <cmath>

#include "tests/patterns/observations.hpp"

using namespace uptake;

namespace {

ObservedPlans mandated(std::initializer_list<Level> all) {
  ObservedPlans observed;
  ObservedRun run = zero_run();
  run.time_cost = levels(50, all);
  observed.plans["mandated"] = {run};
  return observed;
}

/// Attitude, know-how and use each jump in a week of their own, by 90 % of their rise.
ObservedRun jumps(int attitude, int know_how, int use) {
  ObservedRun run = zero_run();
  run.attitude = levels(0.4, {{attitude, 104, 0.58}, {90, 104, 0.6}});
  run.know_how = levels(0.1, {{know_how, 104, 0.46}, {90, 104, 0.5}});
  run.use = levels(0, {{use, 104, 0.27}, {90, 104, 0.3}});
  return run;
}

}  // namespace

TEST_CASE("extra time of month 1 is of weeks 0 to 3, of month 2 of weeks 4 to 8") {
  const ObservedPlans observed =
      mandated({{0, 0, 0.4}, {1, 2, 0.25}, {3, 3, 0.1}, {4, 6, 0.08}, {7, 8, 0.13}});
  CHECK(value(observed, "time_cost_month_1", "mandated") == Approx(0.25));
  CHECK(value(observed, "time_cost_month_2_to_1", "mandated") == Approx(0.4));
}

TEST_CASE("extra time before go-live, when nobody uses the service, is not looked at") {
  const ObservedPlans observed = mandated({{-12, -1, std::nan("")}, {0, 8, 0.2}});
  CHECK(value(observed, "time_cost_month_1", "mandated") == Approx(0.2));
}

TEST_CASE("extra time later is of weeks 13 to 52") {
  const ObservedPlans observed = mandated({{13, 22, 0.04}, {23, 52, -0.02}});
  CHECK(value(observed, "time_cost_later", "mandated") == Approx((10 * 0.04 - 30 * 0.02) / 40));
}

TEST_CASE("the spread of extra time is week 26 over week 6, single weeks") {
  ObservedPlans observed;
  ObservedRun run = zero_run();
  run.snapshots = {{6, {}, {}, {0, 0.2f, 0.4f}}, {26, {}, {}, {0.1f, 0.2f, 0.3f}}};
  observed.plans["mandated"] = {run};
  CHECK(value(observed, "time_cost_spread_ratio", "mandated") == Approx(0.5));
}

TEST_CASE("know-how fades by lambda, and no plan is needed") {
  ObservedPlans observed;
  observed.lambda = 0.5;
  CHECK(value(observed, "know_how_lost_in_12_weeks", "none") == Approx(1 - 1.0 / 4096));
  CHECK(value(observed, "know_how_half_life", "none") == Approx(0.319055).margin(1e-6));
  CHECK(measured(observed, "know_how_half_life", "none").replications == 0);
  CHECK_FALSE(measured(observed, "know_how_half_life", "none").interval);
}

TEST_CASE("share in order: attitude, then know-how, then use; ties are in order") {
  ObservedPlans observed;
  observed.plans["s2"] = {jumps(5, 10, 15), jumps(5, 5, 5), jumps(6, 5, 15), jumps(5, 16, 15)};
  const Measured share = measured(observed, "share_in_order", "s2");
  CHECK(share.value == 0.5);
  CHECK(share.replications == 4);
  REQUIRE(share.interval);
  CHECK(share.interval->low == Approx(0.1500).margin(5e-5));  // Wilson, 2 of 4
  CHECK(share.interval->high == Approx(0.8500).margin(5e-5));
}

TEST_CASE("a course that is not a number is in no order") {
  ObservedPlans observed;
  ObservedRun run = jumps(5, 10, 15);
  run.use[60] = std::nanf("");
  observed.plans["s2"] = {run, jumps(5, 10, 15)};
  CHECK(value(observed, "share_in_order", "s2") == 0.5);
}
