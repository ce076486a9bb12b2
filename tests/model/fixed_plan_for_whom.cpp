// Who meets what of a plan: one programme of training, professions, those who know least.
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

TEST_CASE("two training practices are one programme: courses of one, match of the other") {
  const Organisation here = four_centres();
  const Activity targeted =
      activity(here, "targeted_training", {-1, -1}, TargetedTraining{{2, 1, -1, 1, 1}, .8});
  const Activity diverse = activity(here, "diverse_training", {-2, 4}, Training{1.5, 3, -2, 3, 2});
  const Strategy alone = strategy(here, "s", {targeted});
  const Exposure by_itself = at(alone, 0, -1, -1);
  CHECK((by_itself.course_hours == 2 && by_itself.targeted == 1 && by_itself.match == .8f));
  const Strategy both = strategy(here, "s", {targeted, diverse});
  CHECK(at(both, 0, -1, -1).course_hours == 0);
  const Exposure course = at(both, 0, 1, 1);
  CHECK((course.course_hours == 1.5f && course.targeted == 0));
  CHECK((course.match == .8f && course.methods == 2));
  // Where only some units have the diverse programme, the others keep the targeted courses.
  Activity elsewhere = diverse;
  elsewhere.units = {5};
  CHECK(at(strategy(here, "s", {targeted, elsewhere}), 0, -1, -1).course_hours == 2);
}

TEST_CASE("time for physicians only is met by physicians; others and units meet the rest") {
  const Organisation here = four_centres();
  Activity time = activity(here, "protected_time", {0, 9}, ProtectedTime{1});
  time.professions = {3};
  const Activity told = activity(here, "communication", {0, 9}, Communication{1, 2});
  const Constants centre = constants_of(central_values(table_choices()));
  const auto plan = fixed_plan(strategy(here, "s", {told, time}), centre);
  CHECK(plan->is_personal({}));
  CHECK_FALSE(fixed_plan(strategy(here, "s", {told}), centre)->is_personal({}));
  for (int profession = -1; profession < 6; ++profession) {
    const Exposure met = plan->exposure({0, 0, 4, 4, profession, 0}, {});
    CHECK(met.protected_hours == (profession == 3 ? 1 : 0));
    CHECK(met.messages == 2);
  }
}

TEST_CASE("what is for those who know least is met by those with its mark") {
  const Organisation here = four_centres();
  Activity some = activity(here, "protected_time", {0, 9}, ProtectedTime{1});
  some.lowest_know_how = .3;
  Activity fewer = activity(here, "protected_time", {2, 9}, ProtectedTime{.5});
  fewer.lowest_know_how = .1;
  fewer.professions = {3};
  const Constants centre = constants_of(central_values(table_choices()));
  const auto plan = fixed_plan(strategy(here, "s", {some, fewer}), centre);
  REQUIRE(plan->choices().size() == 2);
  CHECK((plan->choices()[0].share == .3 && plan->choices()[0].week == 0));
  CHECK((plan->choices()[1].share == .1 && plan->choices()[1].week == 2));
  CHECK(plan->choices()[1].professions == std::vector<int>{3});
  const auto hours = [&](int profession, std::uint32_t selected) {
    return plan->exposure({0, 0, 4, 4, profession, selected}, {}).protected_hours;
  };
  CHECK(hours(3, 0) == 0);
  CHECK(hours(3, 1) == 1);
  CHECK(hours(3, 2) == .5f);
  CHECK(hours(3, 3) == 1.5f);
  CHECK(hours(0, 2) == 0);
}
