// Dates decided on the way (25).
#include "sim/model/next_wave.hpp"

#include <set>

#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

constexpr Condition never{SeenQuantity::use_share, Condition::Side::below, 0};
constexpr Condition always{SeenQuantity::use_share, Condition::Side::at_least, 0};

// Three waves of 8, 8 and 16 units, with work before and after go-live, a queue for trainers and
// ties between waves.
Scenario waves(const NextWave& next) {
  Scenario scenario = four_rollouts();
  const Organisation& here = scenario.organisation;
  Strategy plan = strategy(here, "s",
                           {activity(here, "communication", {-8, 10}, Communication{2, 1}),
                            activity(here, "support", {0, 30}, HelpDesk{12.5, 0}),
                            activity(here, "know_how", {-3, 40}, KnowHow{{.7, 0}}),
                            activity(here, "diverse_training", {-1, 8}, Training{2, 3, -1, 3, 2}),
                            activity(here, "protected_time", {0, 20}, ProtectedTime{.5})});
  for (std::size_t unit = 0; unit < plan.go_live.size(); ++unit)
    plan.go_live[unit] = next.latest * std::min(2, static_cast<int>(unit) / 8);
  plan.next_wave = next;
  scenario.strategies = {plan};
  scenario.experiment.weeks = {-12, 110};
  scenario.pools = {{PoolKind::trainers, 12, {}}};
  return scenario;
}

std::set<int> dates_of(const RunRecord& record) {
  return {record.go_live.begin(), record.go_live.end()};
}

}  // namespace

TEST_CASE("(25) a plan whose dates were decided is the plan with these dates, bit for bit") {
  bool on_the_way = false;
  for (const double threshold : {.05, .1, .15}) {
    Scenario scenario =
        waves({{SeenQuantity::use_share, Condition::Side::at_least, threshold}, 14, 40});
    const RunRecord decided = run(scenario)[0];
    REQUIRE(dates_of(decided).size() == 3);
    for (const int date : dates_of(decided)) on_the_way = on_the_way || (date > 14 && date < 40);
    scenario.strategies[0].go_live = decided.go_live;
    scenario.strategies[0].next_wave = {};
    CHECK(same(run(scenario)[0], decided));
  }
  CHECK(on_the_way);  // neither bound said when
}

TEST_CASE("(25) bounds hold whatever is seen") {
  CHECK(dates_of(run(waves({never, 14, 30}))[0]) == std::set{0, 30, 60});
  CHECK(dates_of(run(waves({always, 20, 30}))[0]) == std::set{0, 20, 40});
  // Nothing is known before the first live week is over; preparation takes twelve.
  CHECK(dates_of(run(waves({always, 1, 30}))[0]) == std::set{0, 13, 26});
}

TEST_CASE("(25) what is seen is of the wave before, and a later wave waits for it") {
  const Scenario scenario = waves({always, 14, 30});
  const Strategy& plan = scenario.strategies[0];
  std::vector<int> dates = dates_known(plan);
  CHECK(dates[7] == 0);
  CHECK(dates[8] == not_decided);
  const std::vector<int> site(32, 0);
  std::vector<Sight> seen(32);
  const auto decided_in = [&](int week) {
    return dates_decided(plan, {-12, 110}, {site, dates, seen, week});
  };
  CHECK(decided_in(10)[8] == not_decided);  // nothing seen
  seen[20].people = 12;                     // of a wave that is not live
  CHECK(decided_in(10)[8] == not_decided);
  seen[3].people = 12;
  CHECK(decided_in(1)[8] == not_decided);
  CHECK(decided_in(2)[8] == 14);
  dates = decided_in(10);
  CHECK(dates[15] == 22);
  CHECK(dates[16] == not_decided);
  CHECK(decided_in(39)[16] == not_decided);  // the second wave is not seen yet
  CHECK(decided_in(40)[16] == 52);           // but the bound is reached
}
