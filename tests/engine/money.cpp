// What a run's plan costs.
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
    const bool free = practice_keys[p] == "targeted_training";
    CHECK((record.money(p, 0) > 0) == !free);
  }
}
