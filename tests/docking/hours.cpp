// Docking: do the practices take the page's staff hours?
#include "tests/catch.hpp"
#include "tests/docking/measure.hpp"
#include "tests/docking/prototype_practices.hpp"
#include "tests/docking/published_hours.hpp"

using namespace docking;

namespace {

constexpr int replications = 96;
constexpr double relative = .03;

// The page counts the desk and the fixes as if every place were taken in every week. In the runs
// they are not: these shares of its hours were measured. The margin is room for another luck.
struct Used {
  double share;
  double margin;
};
constexpr Used desk_after_help{.725, .03};
constexpr Used desk_before_help{.85, .03};
constexpr Used support_after_help{.785, .03};
constexpr Used fixes{.88, .03};
constexpr Used desk_after_help_in_s3{.875, .03};
constexpr Used fixes_in_s3{.08, .02};

std::vector<Outcome> outcomes(const Strategy& s) {
  return replicate(Parameters{}, s, replications);
}

double attended(Change add) { return mean_work(outcomes(alone(add)), &Work::attended); }

void check_share(double part, double all, Used used) {
  CHECK(part / all == Approx(used.share).margin(used.margin));
}

void check_desk(const std::vector<Outcome>& all, double Work::* what, Used used) {
  check_share(desk_hours(mean_work(all, what)), published_desk, used);
}

void check_fixes(const std::vector<Outcome>& all, Used used) {
  check_share(fix_hours(mean_work(all, &Work::fixes)), published_fixes, used);
}

Work mean_of(const std::vector<Outcome>& all) {
  Work mean;
  for (double Work::* what :
       {&Work::attended, &Work::desk_after_help, &Work::desk_before_help, &Work::fixes})
    mean.*what = mean_work(all, what);
  return mean;
}

}  // namespace

TEST_CASE("hours that settings fix dock") {
  const SettingHours ours = setting_hours(strategy(3));
  for (const PublishedHours& theirs : published_hours) {
    INFO(theirs.name);
    CHECK(ours.*theirs.ours == Approx(theirs.hours).epsilon(relative));
  }
  const Strategy one = alone(add_targeted_training);
  CHECK(setting_hours(one).trainer == Approx(published_one_course_trainer).epsilon(relative));
  CHECK(training_offered(one) == Approx(published_one_course_offered));
  CHECK(training_offered(alone(add_diverse_training)) == Approx(published_three_courses_offered));
}

TEST_CASE("hours of training attended dock") {
  CHECK(attended(add_targeted_training) == Approx(published_one_course_attended).epsilon(relative));
  CHECK(attended(add_diverse_training) ==
        Approx(published_three_courses_attended).epsilon(relative));
  CHECK(attended(add_diverse_training_and_time) ==
        Approx(published_three_courses_attended_with_time).epsilon(relative));
  CHECK(attended(add_impact_evaluation) == Approx(published_follow_up_attended).epsilon(relative));
}

TEST_CASE("the desk's and the fixes' hours dock only as the most there can be") {
  CHECK(desk_hours_at_most(strategy(3)) == Approx(published_desk).epsilon(relative));
  CHECK(fix_hours_at_most(strategy(3)) == Approx(published_fixes).epsilon(relative));
  const auto desk = outcomes(alone(add_desk));
  check_desk(desk, &Work::desk_after_help, desk_after_help);
  check_desk(desk, &Work::desk_before_help, desk_before_help);
  check_desk(outcomes(alone(add_support)), &Work::desk_after_help, support_after_help);
  check_fixes(outcomes(alone(add_feedback)), fixes);
}

// What is used, not the most: with the most it would be 85 hours a person.
TEST_CASE("the hours of S3 dock") {
  const auto all = outcomes(strategy(3));
  check_desk(all, &Work::desk_after_help, desk_after_help_in_s3);
  check_fixes(all, fixes_in_s3);
  const double hours = all_hours(strategy(3), mean_of(all));
  CHECK(hours == Approx(published_s3).epsilon(relative));
  CHECK(hours / fixed.persons() == Approx(published_s3_a_person).margin(.5));
}
