// Work that is done once: when, by whom and for how many.
#include <map>

#include "sim/model/hours.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

const Organisation here = four_centres();

std::vector<OneOffWork> work_of(const Strategy& plan, Weeks weeks = {-12, 104}) {
  return one_off_work(plan.activities, constants_of(central_values(table_choices())), plan.go_live,
                      std::vector<int>(32, 12), weeks);
}

/// Calendar week → hours.
std::map<int, double> hours_by_week(const Strategy& plan, Weeks weeks = {-12, 104}) {
  std::map<int, double> hours;
  for (const OneOffWork& work : work_of(plan, weeks)) hours[work.calendar_week] += work.paid.hours;
  return hours;
}

Strategy two_waves(const Activity& activity) {
  Strategy plan = strategy(here, "s", {activity}, 8);
  for (std::size_t unit = 0; unit < 8; ++unit) plan.go_live[unit] = 0;
  return plan;
}

}  // namespace

TEST_CASE("each unit's work is done when the activity begins there, the organisation's once") {
  const auto redesign =
      hours_by_week(two_waves(activity(here, "task_fit", {-4, 20}, TaskFit{{1, 0}})));
  REQUIRE(redesign.size() == 2);
  CHECK(redesign.at(-4) == Approx(8 * 34.3 + 142.9));
  CHECK(redesign.at(4) == Approx(24 * 34.3));
  Activity on_the_calendar = activity(here, "task_fit", {-4, 20}, TaskFit{{1, 0}});
  on_the_calendar.clock = Clock::calendar;
  CHECK(hours_by_week(two_waves(on_the_calendar)).at(-4) == Approx(32 * 34.3 + 142.9));
}

TEST_CASE("what begins after the experiment is not done, what begins before it is done at once") {
  const Activity plan = activity(here, "consistent_process", {-12, 104}, ConsistentProcess{{1, 0}});
  CHECK(hours_by_week(two_waves(plan), {-12, -6}).size() == 1);
  CHECK(hours_by_week(two_waves(plan), {-12, -6}).at(-12) == Approx(8 * 28.6));
  CHECK(hours_by_week(two_waves(plan), {-8, 104}).at(-8) == Approx(8 * 28.6));
}

TEST_CASE("leaders are coached by unit, opinion leaders are met by person") {
  const auto hours = hours_by_week(strategy(
      here, "s", {activity(here, "positive_attitude", {-8, 20}, PositiveAttitude{0, .5, 1})}));
  CHECK(hours.at(-8) == Approx(32 * .5 * 10 + 38.4 * 4));
}

TEST_CASE("usability work is booked where it is released; early wins, manuals and a sandbox once") {
  const auto parts = hours_by_week(strategy(
      here, "s", {activity(here, "ease_of_use", {-12, 104}, EaseOfUse{{0, 300}, {-4, 8, 200}})}));
  REQUIRE(parts.size() == 2);
  CHECK((parts.at(-4) == Approx(100) && parts.at(8) == Approx(100)));
  const auto wins = hours_by_week(strategy(
      here, "s", {activity(here, "positive_attitude", {2, 9}, PositiveAttitude{0, 0, 0, .1, .5})}));
  CHECK(wins.at(2) == Approx(32 * 3 * .5));
  const auto once =
      hours_by_week(strategy(here, "s",
                             {activity(here, "support", {0, 20}, OtherSupport{4, .7, 1}),
                              activity(here, "know_how", {-8, 20}, KnowHow{{0, 60}, .7})}));
  CHECK(once.at(0) == Approx(40).epsilon(1e-3));
  CHECK(once.at(-8) == Approx(100).epsilon(1e-3));
}

TEST_CASE("an implementer's hour costs 45, a developer's 90") {
  const auto ease = work_of(
      strategy(here, "s", {activity(here, "ease_of_use", {-12, 104}, EaseOfUse{{0, 300}})}));
  REQUIRE(ease.size() == 1);
  CHECK(ease[0].practice == Practice::ease_of_use);
  CHECK(ease[0].paid.hours == Approx(300));
  CHECK(ease[0].paid.money == Approx(300 * 90));
  const auto materials =
      work_of(strategy(here, "s", {activity(here, "know_how", {-12, 104}, KnowHow{{0, 60}})}));
  CHECK(materials[0].paid.hours == Approx(60));
  CHECK(materials[0].paid.money == Approx(60 * 45));
}

TEST_CASE("of a level of 0 and of what goes on week by week nothing is done once") {
  CHECK(work_of(strategy(here, "s",
                         {activity(here, "task_fit", {-12, 104}, TaskFit{}),
                          activity(here, "influence", {-12, 104}, Influence{0, .5}),
                          activity(here, "communication", {0, 4}, Communication{1, 1}),
                          activity(here, "support", {0, 4}, HelpDesk{10, 0})}))
            .empty());
}

TEST_CASE("hours beyond a level of 1 are booked as written") {
  const auto ease = work_of(
      strategy(here, "s", {activity(here, "ease_of_use", {-12, 104}, EaseOfUse{{0, 10000}})}));
  CHECK(ease[0].paid.hours == Approx(10000));
}
