// What a run's plan costs, and how much of what it offers is taken.
#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/moderate.hpp"

using namespace uptake;

namespace {

// Ten people at 30 an hour who are told something for four weeks.
Scenario told_for_four_weeks() {
  Scenario scenario = four_rollouts();
  scenario.organisation.sites = {{"one", 1, 10}};
  for (Profession& profession : scenario.organisation.professions) profession.rate = 30;
  const Organisation& here = scenario.organisation;
  const Activity told = activity(here, "communication", {0, 3}, Communication{1, 1});
  scenario.strategies = {strategy(here, "told", {told}), strategy(here, "nothing", {})};
  return scenario;
}

float money_in(const RunRecord& record, int week) {
  return record.series(static_cast<std::size_t>(Series::paid_money),
                       static_cast<std::size_t>(week + 12));
}

// All practices at once.
Scenario everything() {
  Scenario scenario = four_rollouts();
  std::vector<Activity> activities;
  for (const Setting& s : moderate_settings())
    activities.push_back(activity(scenario.organisation, s.practice, s.weeks, s.settings));
  scenario.strategies = {strategy(scenario.organisation, "everything", activities)};
  return scenario;
}

struct Doses {
  double offered, taken;
};

Doses dose(const RunRecord& record, Practice practice) {
  const auto p = static_cast<std::size_t>(practice);
  return {record.dose(p, 0), record.dose(p, 1)};
}

double hours(const RunRecord& record, Practice practice, HourKind kind) {
  return record.hours(static_cast<std::size_t>(practice), static_cast<std::size_t>(kind));
}

}  // namespace

TEST_CASE("money by hand: an hour of writing at 45, eight tenths of reading at 30, four weeks") {
  const auto records = run(told_for_four_weeks());
  for (int week = -12; week <= 104; ++week) {
    const bool told = week >= 0 && week <= 3;
    CHECK(money_in(records[0], week) == Approx(told ? 45 + .08 * 10 * 30 : 0));
    CHECK(money_in(records[1], week) == 0);
  }
  CHECK(paid_money(records[0]) == Approx(4 * 69));
  CHECK(paid_hours(records[0]) == Approx(4 * 1.8));
}

TEST_CASE("a lump sum is paid in its week, by its strategies only") {
  Scenario scenario = told_for_four_weeks();
  scenario.lump_sums = {{"licence", 1000, 2, {0}}, {"tablets", 50, 2, {0, 1}}, {"fee", 7, 9, {1}}};
  const auto records = run(scenario);
  CHECK(money_in(records[0], 2) == Approx(69 + 1050));
  CHECK(money_in(records[0], 9) == 0);
  CHECK(money_in(records[1], 2) == 50);
  CHECK(money_in(records[1], 9) == 7);
  CHECK(records[0].lump_sums == 1050);
  CHECK(records[1].lump_sums == 57);
  CHECK(paid_money(records[0]) == Approx(4 * 69 + 1050));
  CHECK(paid_hours(records[0]) == Approx(4 * 1.8));  // money buys no hours here
}

TEST_CASE("where an hour costs 1, money is hours, bit for bit, what is counted twice too") {
  Scenario scenario = everything();
  for (Profession& profession : scenario.organisation.professions) profession.rate = 1;
  fix(scenario, "rate_trainer", 1);
  fix(scenario, "rate_developer", 1);
  const RunRecord record = run(scenario)[0];
  CHECK(same_bits(record.money_of_week, record.hours_of_week));
  CHECK(record.counted_twice > 0);
  CHECK(record.money_counted_twice == record.counted_twice);
  CHECK(paid_money(record) == Approx(paid_hours(record)));
}

TEST_CASE("weekly hours and money add up to the totals, and every practice costs something") {
  const RunRecord record = run(everything())[0];
  double hours = 0, money = 0;
  for (const float of_week : record.series.row(static_cast<std::size_t>(Series::paid_hours)))
    hours += double{of_week};
  for (const float of_week : record.series.row(static_cast<std::size_t>(Series::paid_money)))
    money += double{of_week};
  CHECK(hours == Approx(paid_hours(record)));
  CHECK(money == Approx(paid_money(record)));
  for (std::size_t p = 0; p < practice_keys.size(); ++p) {
    INFO(practice_keys[p]);
    // Beside diverse_training the courses of targeted_training are that programme's.
    const bool free =
        practice_keys[p] == "impact_evaluation" || practice_keys[p] == "targeted_training";
    CHECK((record.money(p, 0) > 0) == !free);
  }
}

TEST_CASE("doses: messages reach a share, courses are attended in part, time is used in part") {
  const RunRecord record = run(four_rollouts())[2];
  const Doses told = dose(record, Practice::communication);
  CHECK(told.offered == Approx(384 * 7));  // people times weeks
  CHECK(told.taken == Approx(.45 * 384 * 7));
  const Doses course = dose(record, Practice::diverse_training);
  CHECK(course.offered == Approx(384 * 2 * 3));
  CHECK(course.taken == Approx(hours(record, Practice::diverse_training, HourKind::participation)));
  CHECK((course.taken > 0 && course.taken < course.offered));
  const Doses time = dose(record, Practice::protected_time);
  CHECK(time.offered == Approx(.75 * 384 * 29));
  CHECK((time.taken > 0 && time.taken <= time.offered));
}

TEST_CASE("doses: a desk handles what comes, fixes are those that were asked for") {
  const RunRecord desk = run(four_rollouts())[2];
  const Doses problems = dose(desk, Practice::support);
  CHECK(problems.offered == Approx(12 * 4 * 105));  // 12.5 per 100 staff, 96 staff a site
  CHECK(.4 * problems.taken ==
        Approx(hours(desk, Practice::support, HourKind::delivery)).epsilon(1e-6));
  CHECK((problems.taken > 0 && problems.taken < problems.offered));
  const RunRecord all = run(everything())[0];
  const Doses fixes = dose(all, Practice::feedback);
  CHECK(fixes.offered == Approx(3 * 105));
  CHECK((fixes.taken > 0 && fixes.taken <= fixes.offered));
}

TEST_CASE("doses: practices without a measure have none") {
  const RunRecord record = run(everything())[0];
  for (const Practice none : {Practice::justification, Practice::influence, Practice::ease_of_use,
                              Practice::usefulness, Practice::task_fit, Practice::know_how}) {
    CHECK(dose(record, none).offered == 0);
    CHECK(dose(record, none).taken == 0);
  }
}
