#include "sim/model/policy.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Exposure at(const Strategy& strategy, int unit, int own_week, int calendar_week) {
  const Constants centre = constants_of(central_values(table_choices()));
  return fixed_plan(strategy, centre)->exposure({unit, 0, own_week, calendar_week}, {});
}

}  // namespace

TEST_CASE("weeks are inclusive, and nothing is done outside them") {
  const Organisation here = four_centres();
  const Strategy s =
      strategy(here, "s", {activity(here, "protected_time", {-2, 26}, ProtectedTime{.75})});
  CHECK(at(s, 0, -3, -3).protected_hours == 0);
  CHECK(at(s, 0, -2, -2).protected_hours == .75f);
  CHECK(at(s, 0, 26, 26).protected_hours == .75f);
  CHECK(at(s, 0, 27, 27).protected_hours == 0);
}

TEST_CASE("courses are held in their weeks, so many of them") {
  const Organisation here = four_centres();
  const Strategy s =
      strategy(here, "s", {activity(here, "diverse_training", {-2, 4}, Training{2, 3, -2, 3, 2})});
  int held = 0;
  for (int week = -12; week <= 104; ++week) held += at(s, 0, week, week).course_hours > 0;
  CHECK(held == 3);
  for (const int week : {-2, 1, 4}) CHECK(at(s, 0, week, week).course_hours == 2);
  CHECK(at(s, 0, 4, 4).methods == 2);
}

TEST_CASE("an activity follows its clock and reaches its units only") {
  const Organisation here = four_centres();
  Activity told = activity(here, "communication", {0, 3}, Communication{1, 2});
  told.units = {1, 5};
  Strategy s = strategy(here, "s", {told}, 10);
  CHECK(at(s, 1, 0, 10).messages == 2);
  CHECK(at(s, 0, 0, 10).messages == 0);
  s.activities[0].clock = Clock::calendar;
  CHECK(at(s, 1, 0, 10).messages == 0);
  CHECK(at(s, 1, -8, 2).messages == 2);
}

TEST_CASE("activities of one practice that meet are all delivered") {
  const Organisation here = four_centres();
  const Strategy s = strategy(here, "s",
                              {activity(here, "protected_time", {-2, 26}, ProtectedTime{.5}),
                               activity(here, "protected_time", {0, 4}, ProtectedTime{.25}),
                               activity(here, "support", {0, 9}, HelpDesk{5, 0}),
                               activity(here, "support", {0, 9}, HelpDesk{0, 3}),
                               activity(here, "communication", {0, 9}, Communication{1, 2}),
                               activity(here, "communication", {0, 9}, Communication{2, 2})});
  const Exposure both = at(s, 0, 2, 2);
  CHECK(both.protected_hours == .75f);
  CHECK(both.desk_per_100_staff == 5);
  CHECK(both.desk_per_site == 3);
  CHECK(both.messages == 2);
  CHECK(both.channels == 3);
  CHECK(at(s, 0, 10, 10).protected_hours == .5f);
}
