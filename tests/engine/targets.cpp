// What targets below the unit do to a run.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/moderate.hpp"

using namespace uptake;

namespace {

// All series but those of hours and money.
bool same_series_of_people(const RunRecord& a, const RunRecord& b) {
  for (std::size_t series = 0; series < series_names.size(); ++series) {
    if (series_names[series] == "paid_hours" || series_names[series] == "paid_money") continue;
    const auto x = a.series.row(series), y = b.series.row(series);
    if (std::memcmp(x.data(), y.data(), x.size_bytes()) != 0) return false;
  }
  return true;
}

// Sums over parties are taken in another order than over units, so their last bits may differ.
template <class T>
bool nearly_same(const Grid<T>& a, const Grid<T>& b) {
  constexpr double last_bits = 4 * double{std::numeric_limits<T>::epsilon()};
  for (std::size_t i = 0; i < a.values().size(); ++i) {
    const double x = double{a.values()[i]}, y = double{b.values()[i]};
    if (std::abs(x - y) > last_bits * std::abs(x)) return false;
  }
  return a.values().size() == b.values().size();
}

bool same_but_for_sums(const RunRecord& a, const RunRecord& b) {
  return same_series_of_people(a, b) && same_people(a, b) && nearly_same(a.series, b.series) &&
         nearly_same(a.hours, b.hours) && nearly_same(a.money, b.money) &&
         nearly_same(a.dose, b.dose) && nearly_same(a.hours_of_week, b.hours_of_week) &&
         nearly_same(a.money_of_week, b.money_of_week) &&
         a.counted_twice == Approx(b.counted_twice) &&
         a.money_counted_twice == Approx(b.money_counted_twice) && a.own_practice == b.own_practice;
}

bool reaches_people(const Settings& settings) {
  return std::holds_alternative<Communication>(settings) ||
         std::holds_alternative<Justification>(settings) ||
         std::holds_alternative<ProtectedTime>(settings) ||
         std::holds_alternative<KnowHow>(settings) ||
         std::holds_alternative<CompetenceAssessment>(settings) ||
         std::holds_alternative<TargetedTraining>(settings) ||
         std::holds_alternative<Training>(settings) || std::holds_alternative<Onboarding>(settings);
}

// All practices at once, for everybody; then the same with other targets.
Scenario all_practices_and(void (*aim)(Activity&)) {
  Scenario scenario = four_rollouts();
  std::vector<Activity> plain, aimed;
  for (const Setting& s : moderate_settings()) {
    plain.push_back(activity(scenario.organisation, s.practice, s.weeks, s.settings));
    aimed.push_back(plain.back());
    if (reaches_people(s.settings)) aim(aimed.back());
  }
  scenario.strategies = {strategy(scenario.organisation, "plain", plain),
                         strategy(scenario.organisation, "aimed", aimed)};
  return scenario;
}

constexpr std::size_t physician = 3;

Scenario time_for_physicians() {
  Scenario scenario = four_rollouts();
  const Organisation& here = scenario.organisation;
  Activity time = activity(here, "protected_time", {-10, 26}, ProtectedTime{2});
  time.professions = {static_cast<int>(physician)};
  scenario.strategies = {strategy(here, "without", {}), strategy(here, "with", {time})};
  return scenario;
}

}  // namespace

TEST_CASE("targets that name all professions equal no targets, bit for bit") {
  Scenario scenario = all_practices_and([](Activity& a) { a.professions = {0, 1, 2, 3, 4, 5}; });
  const auto records = run(scenario);
  CHECK(same_but_for_sums(records[0], records[1]));
  for (Strategy& s : scenario.strategies) std::iota(s.go_live.begin(), s.go_live.end(), 0);
  const auto in_waves = run(scenario);
  CHECK(same_but_for_sums(in_waves[0], in_waves[1]));
  CHECK_FALSE(same_people(records[0], in_waves[0]));
}

TEST_CASE("all of those who know least are everybody, bit for bit") {
  const auto records = run(all_practices_and([](Activity& a) { a.lowest_know_how = 1; }));
  CHECK(same_but_for_sums(records[0], records[1]));
}

TEST_CASE("time for physicians only: their hours are booked, nobody else has any") {
  const Scenario scenario = time_for_physicians();
  const Population population = draw_population(scenario.organisation, scenario.experiment.seed, 0);
  const auto physicians = std::count(population.profession.begin(), population.profession.end(),
                                     static_cast<int>(physician));
  const auto time = static_cast<std::size_t>(Practice::protected_time);
  const RunRecord with = run(scenario)[1];
  CHECK(with.dose(time, 0) == Approx(2.0 * 37 * static_cast<double>(physicians)));
  CHECK(with.money(time, 0) == Approx(60 * with.dose(time, 0)));
}

TEST_CASE("time for physicians only: before go-live, others' course is the same bits") {
  const Scenario scenario = time_for_physicians();
  const auto records = run(scenario);
  const auto weeks = report_weeks(scenario.experiment);
  const auto report =
      static_cast<std::size_t>(std::find(weeks.begin(), weeks.end(), -1) - weeks.begin());
  const auto same_of = [&](std::size_t profession, PeopleQuantity quantity, std::size_t k) {
    const std::size_t column = people_column(1 + profession, quantity, k);
    return records[0].people(report, column) == records[1].people(report, column);
  };
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    for (std::size_t profession = 0; profession < 6; ++profession)
      CHECK(same_of(profession, PeopleQuantity::know_how, k) == (profession != physician));
}

TEST_CASE("a course for those who know least is offered to their share") {
  Scenario scenario = four_rollouts();
  Activity course = scenario.strategies[1].activities[1];
  course.lowest_know_how = .3;
  scenario.strategies = {strategy(scenario.organisation, "s", {course})};
  const RunRecord record = run(scenario)[0];
  const auto training = static_cast<std::size_t>(Practice::diverse_training);
  CHECK(record.dose(training, 0) == Approx(2 * 115));
  CHECK(record.dose(training, 1) > 0);
  CHECK(record.dose(training, 1) <= record.dose(training, 0));
}
