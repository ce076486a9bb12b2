#include "analysis/patterns/course.hpp"

#include <cmath>

#include "sim/base/failure.hpp"
#include "tests/patterns/observations.hpp"

using namespace uptake;

namespace {

ObservedRun short_run(std::vector<float> use, int first) {
  ObservedRun run;
  run.first_week = first;
  run.use = std::move(use);
  return run;
}

double rise(const std::vector<float>& use) {
  return week_of_rise(run_of_use(use), &ObservedRun::use);
}

}  // namespace

TEST_CASE("a mean of weeks has both ends") {
  const ObservedRun run = run_of_use(levels(9, {{4, 5, 1}, {6, 8, 3}}));
  CHECK(mean_of_weeks(run, &ObservedRun::use, 4, 8) == Approx(11.0 / 5));
  CHECK(mean_of_weeks(run, &ObservedRun::use, 8, 8) == 3);
}

TEST_CASE("'at week w' is the mean of five weeks, of those that were simulated") {
  const ObservedRun run = short_run({1, 2, 4, 8, 16, 32}, -1);
  CHECK(at_week(run, &ObservedRun::use, 1) == Approx(31.0 / 5));
  CHECK(at_week(run, &ObservedRun::use, -1) == Approx(7.0 / 3));
  CHECK(at_week(run, &ObservedRun::use, 4) == Approx(56.0 / 3));
  CHECK_THROWS_AS(at_week(run, &ObservedRun::use, 7), Failure);
  CHECK_THROWS_AS(at_week(run, &ObservedRun::started, 1), Failure);
}

TEST_CASE("four fifths of the rise, of five-week means") {
  CHECK(rise(levels(0, {{10, 104, 0.9}, {50, 104, 1}})) == 12);        // all five weeks
  CHECK(rise(levels(-0.5, {{10, 104, 0.35}, {50, 104, 0.5}})) == 12);  // from where it begins
  CHECK(rise(levels(0, {{10, 104, 0.79}, {50, 104, 1}})) == 48);       // (4 x .79 + 1) / 5
  CHECK(rise(levels(0, {{10, 104, 0.74}, {50, 104, 1}})) == 49);       // (3 x .74 + 2) / 5
  CHECK(rise(levels(0, {{10, 10, 1}, {11, 11, 0.1}})) == 8);           // .2 of a highest .22
}

TEST_CASE("what never rises has risen at once, what is not a number never") {
  CHECK(rise(levels(0.3, {})) == first_week);
  CHECK(rise(levels(0.9, {{0, 104, 0.1}})) == first_week);
  CHECK(std::isnan(rise(levels(0, {{10, 104, 1}, {80, 80, std::nan("")}}))));
  CHECK(std::isnan(rise({})));
}

TEST_CASE("snapshots are found by their week") {
  ObservedRun run;
  run.snapshots = {{26, {0.1f}, {}, {}}, {52, {0.2f}, {}, {}}};
  REQUIRE(find_snapshot(run, 52) != nullptr);
  CHECK(find_snapshot(run, 52)->use[0] == 0.2f);
  CHECK(find_snapshot(run, 27) == nullptr);
  CHECK(snapshot_at(run, 26).use[0] == 0.1f);
  CHECK_THROWS_AS(snapshot_at(run, 78), Failure);
}
