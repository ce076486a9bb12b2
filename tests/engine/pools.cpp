// Pools of trainers, desk, super-users and developers in whole runs.
#include <cmath>

#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/moderate.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

constexpr Weeks always{-1000, 1000};

Scenario with_pool(Scenario scenario, PoolKind kind, double capacity) {
  scenario.pools.push_back({kind, capacity, always});
  return scenario;
}

float pool(const RunRecord& record, std::size_t week, PoolKind kind, PoolQuantity quantity) {
  return record.pools(week, pool_column(kind, quantity));
}

double total(const RunRecord& record, PoolKind kind, PoolQuantity quantity) {
  double sum = 0;
  for (std::size_t week = 0; week < record.pools.rows(); ++week)
    sum += double{pool(record, week, kind, quantity)};
  return sum;
}

// Courses from go-live on, super-users, a desk and fixes, in two waves.
Scenario busy() {
  Scenario scenario = four_rollouts();
  const Organisation& here = scenario.organisation;
  Strategy plan = strategy(here, "busy",
                           {activity(here, "diverse_training", {0, 6}, Training{2, 3, 0, 3, 2}),
                            activity(here, "support", {0, 104}, HelpDesk{12.5, 0}),
                            activity(here, "support", {-12, 104}, SuperUsers{1, .5}),
                            activity(here, "feedback", {0, 104}, Feedback{4})});
  for (std::size_t unit = 0; unit < 8; ++unit) plan.go_live[unit] = 8;
  scenario.strategies = {plan};
  return scenario;
}

}  // namespace

TEST_CASE("pools that are never short change no bit") {
  const Scenario free = busy();
  Scenario pooled = free;
  for (std::size_t kind = 0; kind < pool_kinds; ++kind)
    pooled.pools.push_back({static_cast<PoolKind>(kind), 1e6, always});
  const RunRecord record = run(pooled)[0];
  CHECK(same(run(free)[0], record));
  for (std::size_t kind = 0; kind < pool_kinds; ++kind) {
    CHECK(total(record, static_cast<PoolKind>(kind), PoolQuantity::demand) > 0);
    CHECK(total(record, static_cast<PoolKind>(kind), PoolQuantity::waiting) == 0);
  }
  CHECK(run(free)[0].pools.rows() == 0);
}

TEST_CASE("a pool that is short changes the run, whichever it is") {
  const RunRecord free = run(busy())[0];
  const std::pair<PoolKind, double> scarce[] = {{PoolKind::trainers, 20},
                                                {PoolKind::help_desk, 1},
                                                {PoolKind::super_users, 5},
                                                {PoolKind::developers, 1}};
  for (const auto& [kind, capacity] : scarce) {
    const RunRecord record = run(with_pool(busy(), kind, capacity))[0];
    INFO(pool_kind_names[static_cast<std::size_t>(kind)]);
    CHECK_FALSE(same(free, record));
    for (std::size_t week = 0; week < record.pools.rows(); ++week)
      CHECK(double{pool(record, week, kind, PoolQuantity::served)} <= capacity * (1 + 1e-6));
  }
}

TEST_CASE("hours are booked as they are held, never more than the trainers have") {
  const Practice courses = Practice::diverse_training;
  const auto delivery = [&](const RunRecord& record) {
    return record.hours(static_cast<std::size_t>(courses),
                        static_cast<std::size_t>(HourKind::delivery));
  };
  const RunRecord free = run(busy())[0];
  const RunRecord scarce = run(with_pool(busy(), PoolKind::trainers, 20))[0];
  const RunRecord none = run(with_pool(busy(), PoolKind::trainers, 0))[0];
  const double prepared = delivery(none);  // the programme and its methods
  CHECK(total(scarce, PoolKind::trainers, PoolQuantity::served) ==
        Approx(delivery(scarce) - prepared).epsilon(1e-4));
  CHECK(delivery(scarce) == Approx(delivery(free)).epsilon(.02));  // all are held in the end
  CHECK(scarce.dose(static_cast<std::size_t>(courses), 0) ==
        Approx(free.dose(static_cast<std::size_t>(courses), 0)));
  CHECK(prepared < .3 * delivery(free));
  CHECK(none.dose(static_cast<std::size_t>(courses), 1) == 0);
}

TEST_CASE("what waits for a trainer is a state, told week by week") {
  const RunRecord record = run(with_pool(busy(), PoolKind::trainers, 20))[0];
  double asked = 0, held = 0;
  for (std::size_t week = 0; week < record.pools.rows(); ++week) {
    held += double{pool(record, week, PoolKind::trainers, PoolQuantity::served)};
    asked = std::max(asked,
                     held + double{pool(record, week, PoolKind::trainers, PoolQuantity::waiting)});
  }
  CHECK(asked == Approx(384 * 6 / 10.0).epsilon(.02));
  CHECK(pool(record, 12, PoolKind::trainers, PoolQuantity::waiting) > 0);  // the week of go-live
  CHECK(pool(record, record.pools.rows() - 1, PoolKind::trainers, PoolQuantity::waiting) == 0);
}

TEST_CASE("courses for some people wait for these people alone") {
  Scenario scenario = busy();
  Activity& courses = scenario.strategies[0].activities[0];
  courses.professions = {0};
  const RunRecord record = run(with_pool(scenario, PoolKind::trainers, 4))[0];
  const RunRecord free = run(scenario)[0];
  CHECK(total(record, PoolKind::trainers, PoolQuantity::waiting) > 0);
  const auto training = static_cast<std::size_t>(Practice::diverse_training);
  CHECK(record.dose(training, 0) == Approx(free.dose(training, 0)));
}

TEST_CASE("a lane's bits do not depend on which lanes run beside it, pools included") {
  Scenario scenario = with_pool(busy(), PoolKind::trainers, 20);
  scenario.strategies.push_back(four_rollouts().strategies[2]);
  const CompiledModel model(scenario);
  const DrawnOrganisation organisation = model.draw_organisation(3);
  const auto together = run(scenario, 3);
  for (std::size_t s = 0; s < 2; ++s) {
    const std::vector<LaneSpec> one{{s, constants_of(model.parameter_values(0))}};
    const RunRecord alone = run_block(model, organisation, one)[0];
    CHECK(same(alone, together[s]));
    CHECK(same_bits(alone.pools, together[s].pools));
  }
}

namespace {

// Use share at a report week with so many trainer hours, [replication].
std::vector<double> use_at(const Scenario& scenario, double capacity, int week) {
  const Scenario pooled = with_pool(scenario, PoolKind::trainers, capacity);
  const CompiledModel model(pooled);
  const auto weeks = report_weeks(pooled.experiment);
  const auto at = std::find(weeks.begin(), weeks.end(), week) - weeks.begin();
  std::vector<double> use;
  for (std::uint32_t g = 0; g < 200; ++g) {
    const std::vector<LaneSpec> lane{{0, constants_of(model.parameter_values(0))}};
    const RunRecord record = run_block(model, model.draw_organisation(g), lane)[0];
    use.push_back(double{
        record.groups(static_cast<std::size_t>(at), group_column(0, GroupQuantity::use_share))});
  }
  return use;
}

// Student's t of the paired differences.
double t_of(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0, squares = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double d = a[i] - b[i];
    sum += d, squares += d * d;
  }
  const double variance = (squares - sum * sum / n) / (n - 1);
  return sum / n / std::sqrt(variance / n);
}

// 96 people, courses from go-live on: 58 trainer hours in all.
Scenario taught() {
  Scenario scenario = busy();
  for (Site& site : scenario.organisation.sites) site.units = 2;
  const Organisation& here = scenario.organisation;
  scenario.strategies = {
      strategy(here, "courses",
               {activity(here, "communication", {-4, 2}, Communication{1, 1}),
                activity(here, "protected_time", {0, 26}, ProtectedTime{.75}),
                activity(here, "diverse_training", {0, 6}, Training{2, 3, 0, 3, 2})})};
  return scenario;
}

// One-sided, false alarm 1e-4: t with 199 degrees of freedom passes 3.79.
constexpr double clear = 3.79;

}  // namespace

TEST_CASE("with half of few trainers mean use does not rise") {
  for (const int week : {12, 52}) {
    const auto full = use_at(taught(), .8, week), half = use_at(taught(), .4, week);
    INFO("week " << week << ": t = " << t_of(half, full));
    CHECK(t_of(half, full) < clear);
    CHECK(t_of(full, half) > clear);  // the test can fail
  }
}

// Where all courses are held within months, half the trainers hold them later: fewer use the
// service at first, and more remember the courses a year on.
TEST_CASE("courses held later leave less use at first and no less after a year") {
  const auto use = [](double capacity, int week) { return use_at(taught(), capacity, week); };
  CHECK(t_of(use(3, 12), use(6, 12)) < -clear);
  CHECK(t_of(use(3, 52), use(6, 52)) > -clear);
}
