// How settings become the symbols of a week: levels, hours, what stays.
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

TEST_CASE("levels of one practice that meet do not add: the most thorough counts") {
  const Organisation here = four_centres();
  const Strategy s =
      strategy(here, "s",
               {activity(here, "justification", {0, 9}, Justification{.6}),
                activity(here, "justification", {5, 20}, Justification{.3}),
                activity(here, "positive_attitude", {0, 9}, PositiveAttitude{.2, .9, 0}),
                activity(here, "positive_attitude", {0, 9}, PositiveAttitude{.8, .1, 1}),
                activity(here, "usage_monitoring", {0, 9}, UsageMonitoring{3, .2, 0}),
                activity(here, "usage_monitoring", {0, 9}, UsageMonitoring{12, .1, .4})});
  const Exposure both = at(s, 0, 6, 6);
  CHECK(both.justification == .6f);
  CHECK(at(s, 0, 12, 12).justification == .3f);
  CHECK((both.demonstration == .8f && both.leadership == .9f && both.opinion_leaders == 1));
  CHECK((both.monitoring == 1 && both.monitoring_plan == .2f && both.punitive == .4f));
}

TEST_CASE("hours of work are a level: a share of what a level of 1 takes, at most 1") {
  CHECK(level_of({.4, 0}, 20) == .4f);
  CHECK(level_of({0, 5}, 20) == .25f);
  CHECK(level_of({0, 20}, 20) == 1);
  CHECK(level_of({0, 90}, 20) == 1);
  CHECK(level_of({0, 0}, 20) == 0);
  const Organisation here = four_centres();
  const Strategy s =
      strategy(here, "s",
               {activity(here, "consistent_process", {0, 9}, ConsistentProcess{{0, 14.3}}),
                activity(here, "know_how", {0, 9}, KnowHow{{0, 42.85}}),
                activity(here, "usefulness", {0, 9}, Usefulness{{0, 1.07}}),
                activity(here, "onboarding", {0, 9}, Onboarding{{0, 2}})});
  const Exposure half = at(s, 0, 4, 4);
  CHECK(half.consistency == Approx(.5));
  CHECK(half.materials == Approx(.5));
  CHECK(half.usefulness_shown == Approx(.5));
  CHECK(half.onboarding == Approx(.5));
}

TEST_CASE("after its weeks something of a practice stays, or nothing") {
  const Organisation here = four_centres();
  const Weeks weeks{0, 9};
  const Strategy s =
      strategy(here, "s",
               {activity(here, "consistent_process", weeks, ConsistentProcess{{1, 0}}),
                activity(here, "know_how", weeks, KnowHow{{1, 0}}),
                activity(here, "competence_assessment", {0, 0}, CompetenceAssessment{.5, 30}),
                activity(here, "usage_monitoring", weeks, UsageMonitoring{12, 1, 1}),
                activity(here, "feedback", weeks, Feedback{3}),
                activity(here, "follow_up", weeks, FollowUp{.7, {3}}),
                activity(here, "support", weeks, SuperUsers{1, .6})});
  const Exposure in = at(s, 0, 0, 0), after = at(s, 0, 10, 10);
  CHECK((in.consistency == 1 && after.consistency == 0));
  CHECK((in.consistency_of_plan == 1 && after.consistency_of_plan == 1));
  CHECK((in.materials == 1 && after.materials == 1));
  CHECK((in.assessment == .5f && after.assessment == .5f));
  CHECK((in.assessment_hours == .25f && after.assessment_hours == 0));
  CHECK((in.monitoring == 1 && after.monitoring == 0 && after.monitoring_plan == 1));
  CHECK((in.feedback_open == 1 && in.fixes == 3 && after.feedback_open == 0 && after.fixes == 0));
  CHECK((in.follow_up == .7f && in.follow_up_round == 0 && after.follow_up == 0));
  CHECK(at(s, 0, 3, 3).follow_up_round == 1);
  CHECK((in.super_users == 1 && in.super_user_relief == .6f && after.super_users == 0));
}

TEST_CASE("hours beyond a level of 1 buy no higher level and are taken as written") {
  const Organisation here = four_centres();
  const Strategy s = strategy(here, "s",
                              {activity(here, "usefulness", {0, 9}, Usefulness{{0, 10}}),
                               activity(here, "onboarding", {0, 9}, Onboarding{{.5, 0}})});
  const Exposure e = at(s, 0, 4, 4);
  CHECK(e.usefulness_shown == 1);
  CHECK(e.reporting_hours == 10);
  CHECK(e.onboarding == .5f);
  CHECK(e.onboarding_hours == 0);  // those of the level
}
