#include <cmath>

#include "analysis/patterns/bass.hpp"
#include "tests/patterns/observations.hpp"

using namespace uptake;

namespace {

/// Use at weeks 24-28, 50-54 and 76-80; far off in all other weeks, so that none of them is read.
ObservedRun use_of(double at_26, double at_52, double at_78) {
  return run_of_use(levels(50, {{24, 25, at_26 + 0.03},
                                {26, 28, at_26 - 0.02},
                                {50, 50, at_52 + 0.04},
                                {51, 54, at_52 - 0.01},
                                {76, 80, at_78}}));
}

ObservedRun use_at_52(double share) { return use_of(0, share, 0); }

ObservedRun with_people(const Snapshot& week_26, const Snapshot& week_52) {
  ObservedRun run = zero_run();
  run.snapshots = {week_26, week_52};
  return run;
}

/// Bass' curve, shaken up in even weeks and down in odd ones.
ObservedRun shaken_curve(double by) {
  const BassCurve curve{0.04, 0.02, 0.6, 0};
  ObservedRun run = zero_run();
  run.started = weekly(
      [&](int week) { return week < 0 ? 7.0 : curve.at(week) + (week % 2 == 0 ? by : -by); });
  return run;
}

}  // namespace

TEST_CASE("gain lost: of the gain over s0 at week 26, in each replication") {
  ObservedPlans observed;
  observed.plans["s6"] = {use_of(0.6, 0, 0.45), use_of(0.5, 0, 0.46)};
  observed.plans["s0"] = {use_of(0.3, 0, 9), use_of(0.4, 0, 9)};
  CHECK(value(observed, "gain_lost_after_stop", "s6") == Approx((0.5 + 0.4) / 2));
}

TEST_CASE("what is lost of no gain is not defined") {
  ObservedPlans observed;
  observed.plans["s6"] = {use_of(0.6, 0, 0.45), use_of(0.3, 0, 0.2)};
  observed.plans["s0"] = {use_of(0.3, 0, 0), use_of(0.4, 0, 0)};
  CHECK(std::isnan(value(observed, "gain_lost_after_stop", "s6")));
}

TEST_CASE("monitoring and champions: points over s1 at week 52") {
  ObservedPlans observed;
  observed.plans["s1"] = {use_at_52(0.28), use_at_52(0.24)};
  observed.plans["s4"] = {use_at_52(0.34), use_at_52(0.28)};
  observed.plans["s5"] = {use_at_52(0.38), use_at_52(0.36)};
  CHECK(value(observed, "monitoring_gain", "s4") == Approx(5));
  CHECK(value(observed, "champion_gain", "s5") == Approx(11));
}

TEST_CASE("turnover's cost: points under the plan without turnover") {
  ObservedPlans observed;
  observed.plans["s2"] = {use_at_52(0.40)};
  observed.plans["stable"] = {use_at_52(0.44)};
  CHECK(value(observed, "turnover_cost", "s2") == Approx(4));
}

TEST_CASE("training's share of the gain, in each replication") {
  ObservedPlans observed;
  observed.plans["s0"] = {use_at_52(0.2), use_at_52(0.3)};
  observed.plans["s1"] = {use_at_52(0.25), use_at_52(0.33)};
  observed.plans["s2"] = {use_at_52(0.4), use_at_52(0.4)};
  CHECK(value(observed, "training_share_of_gain", "s1") == Approx((0.25 + 0.3) / 2));
}

TEST_CASE("a share of nothing gained is not defined, and so missed") {
  ObservedPlans observed;
  observed.plans["s0"] = {use_at_52(0.2)};
  observed.plans["s1"] = {use_at_52(0.25)};
  observed.plans["s2"] = {use_at_52(0.2)};
  CHECK(std::isnan(value(observed, "training_share_of_gain", "s1")));
  observed.plans["s2"] = {use_at_52(0.1)};
  CHECK(std::isnan(value(observed, "training_share_of_gain", "s1")));
}

TEST_CASE("Bass' curve is fitted to the mean course, weeks from go-live on") {
  ObservedPlans observed;
  observed.plans["s1"] = {shaken_curve(0.1), shaken_curve(-0.1)};
  CHECK(value(observed, "bass_r2", "s1") == Approx(1).epsilon(1e-9));
  CHECK(value(observed, "bass_p", "s1") == Approx(0.04).epsilon(1e-4));
  CHECK(value(observed, "bass_q", "s1") == Approx(0.02).epsilon(1e-3));
  CHECK(measured(observed, "bass_r2", "s1").interval);
  observed.plans["s1"].pop_back();
  CHECK(value(observed, "bass_r2", "s1") < 0.9);
}

TEST_CASE("Bass' curve is fitted up to week 104") {
  ObservedPlans observed;
  observed.plans["s1"] = {shaken_curve(0)};
  CHECK(value(observed, "bass_r2", "s1") == Approx(1).epsilon(1e-9));
  observed.plans["s1"][0].started.back() = 3;
  CHECK(value(observed, "bass_r2", "s1") < 0.9);
}

TEST_CASE("the intraclass correlation of use is between units, single week 52") {
  ObservedPlans observed;
  observed.unit = {0, 0, 1, 1, 1};
  const ObservedRun run = with_people({26, {9, 9, 1, 1, 1}, {}, {}}, {52, {1, 3, 2, 4, 6}, {}, {}});
  const ObservedRun alike = with_people({26, {}, {}, {}}, {52, {1, 1, 2, 2, 2}, {}, {}});
  observed.plans["s3"] = {run, alike};
  CHECK(value(observed, "icc_of_use", "s3") == Approx((11.0 / 71.0 + 1) / 2));
}

TEST_CASE("repeated use is of the same people, single weeks 26 and 52") {
  ObservedPlans observed;
  observed.plans["s2"] = {with_people({26, {1, 2, 3, 4}, {}, {}}, {52, {2, 1, 4, 3}, {}, {}}),
                          with_people({26, {1, 2, 3, 4}, {}, {}}, {52, {1, 2, 3, 4}, {}, {}})};
  CHECK(value(observed, "repeated_use_correlation", "s2") == Approx(0.8));
}

TEST_CASE("attitude and use are of the same people, single week 52") {
  ObservedPlans observed;
  observed.plans["s1"] = {
      with_people({26, {1, 2, 3}, {1, 2, 3}, {}}, {52, {1, 2, 3, 4}, {2, 1, 4, 3}, {}})};
  CHECK(value(observed, "attitude_use_correlation", "s1") == Approx(0.6));
}
