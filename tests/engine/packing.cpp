// Which lanes share a block, and in which order, is decided by memory: no bit may depend on it.
#include "sim/engine/block.hpp"
#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

// Courses that queue for a pool, people who are chosen, and a rule that treats units apart.
Strategy waves(const Organisation& here, int gap) {
  Activity aimed = activity(here, "know_how", {-3, 40}, KnowHow{{.7, 0}});
  aimed.lowest_know_how = .3;
  Strategy plan = strategy(here, "waves",
                           {activity(here, "communication", {-8, 10}, Communication{2, 1}),
                            activity(here, "diverse_training", {-1, 8}, Training{2, 3, -1, 3, 2}),
                            activity(here, "support", {0, 30}, HelpDesk{12.5, 0}), aimed});
  for (std::size_t unit = 0; unit < plan.go_live.size(); ++unit)
    plan.go_live[unit] = gap * (static_cast<int>(unit) / 2);
  Rule low;
  low.name = "low";
  low.when = {SeenQuantity::use_share, Condition::Side::below, .15};
  low.at = {4, 12};
  low.then = {activity(here, "protected_time", {0, 11}, ProtectedTime{1})};
  plan.rules = {low};
  return plan;
}

// Nobody waits in `told`; dates of `decided` are decided on the way.
Scenario mixed() {
  Scenario scenario = four_rollouts();
  scenario.organisation.sites = {{"one", 3, 8}, {"two", 2, 11}};
  const Organisation& here = scenario.organisation;
  const Strategy told =
      strategy(here, "told", {activity(here, "communication", {-4, 2}, Communication{1, 1})}, 3);
  Strategy decided = waves(here, 20);
  decided.rules.clear();
  decided.next_wave = NextWave{{SeenQuantity::use_share, Condition::Side::at_least, .1}, 8, 20};
  scenario.strategies = {told, waves(here, 4), waves(here, 9), decided};
  scenario.pools = {{PoolKind::trainers, 2, {-1000, 1000}}};
  scenario.experiment.weeks = {-12, 70};
  scenario.experiment.draws = 5;
  scenario.experiment.parameters = ParameterSource::prior;
  return scenario;
}

// More than the widest kernel's: strategies side by side under one draw after the other.
std::vector<LaneSpec> nineteen_lanes(const CompiledModel& model) {
  std::vector<LaneSpec> lanes;
  for (std::uint32_t lane = 0; lane < 19; ++lane)
    lanes.push_back({lane % 4, constants_of(model.parameter_values(lane / 4))});
  return lanes;
}

bool same_to_the_last(const RunRecord& a, const RunRecord& b) {
  return same(a, b) && same_bits(a.pools, b.pools) && a.rule_firings == b.rule_firings &&
         a.go_live == b.go_live;
}

}  // namespace

TEST_CASE("a lane's bits do not depend on how many run with it, which, and in which order") {
  const CompiledModel model(mixed());
  const DrawnOrganisation organisation = model.draw_organisation(1);
  const std::vector<LaneSpec> lanes = nineteen_lanes(model);
  const auto together = run_block(model, organisation, lanes);
  const std::vector<std::vector<std::size_t>> groupings{
      {0},
      {1},
      {2},
      {3},
      {4},
      {5},
      {6},
      {7},
      {8},
      {9},
      {10},  // each alone
      {0, 1, 2},
      {3, 4, 5, 6, 7, 8, 9, 10},           // a pack and a part of one
      {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0},  // a wide pack, or one and a part
      {18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
      {1, 5, 9},
      {3, 3, 0, 3}};
  for (const std::vector<std::size_t>& grouping : groupings) {
    std::vector<LaneSpec> some;
    for (const std::size_t lane : grouping) some.push_back(lanes[lane]);
    const auto records = run_block(model, organisation, some);
    for (std::size_t at = 0; at < grouping.size(); ++at) {
      CAPTURE(grouping, grouping[at]);
      CHECK(same_to_the_last(records[at], together[grouping[at]]));
    }
  }
}

TEST_CASE("the lanes of that test part ways") {
  const CompiledModel model(mixed());
  const auto records = run_block(model, model.draw_organisation(1), nineteen_lanes(model));
  for (std::size_t a = 0; a < records.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) CHECK_FALSE(same_people(records[a], records[b]));
  float fired = 0;
  for (const float times : records[1].rule_firings) fired += times;
  CHECK(fired > 0);
  CHECK(fired < 10);                                // not everywhere
  CHECK(records[3].go_live != records[7].go_live);  // decided under each draw for itself
  const auto waiting = pool_column(PoolKind::trainers, PoolQuantity::waiting);
  float waited = 0;
  for (std::size_t week = 0; week < records[1].pools.rows(); ++week)
    waited += records[1].pools(week, waiting);
  CHECK(waited > 0);
}
