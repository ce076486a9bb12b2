// Clients (26) and hand-over (27) in runs: neutral settings, use share beside coverage, and two
// professions that depend on each other.
#include <cmath>

#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

constexpr int nurse = 0, physician = 3;
const Groups groups{4, 32, 6};

double at_52(const Scenario& scenario, const RunRecord& record, std::size_t group,
             GroupQuantity quantity) {
  const auto weeks = report_weeks(scenario.experiment);
  const auto at = std::find(weeks.begin(), weeks.end(), 52) - weeks.begin();
  return double{record.groups(static_cast<std::size_t>(at), group_column(group, quantity))};
}

double series(const RunRecord& record, Series which, int week) {
  return double{
      record.series(static_cast<std::size_t>(which), static_cast<std::size_t>(week + 12))};
}

// One profession, so that everybody has as many tasks.
Scenario nurses_only() {
  Scenario scenario = four_rollouts();
  scenario.organisation.professions.resize(1);
  scenario.organisation.professions[0].share = 1;
  return scenario;
}

Scenario with_clients(Scenario scenario, double able, double willing) {
  fix(scenario, "needs_client", 1);
  fix(scenario, "clients_able", able);
  fix(scenario, "clients_willing", willing);
  return scenario;
}

// Nothing but hand-over lets one profession's use reach another.
Scenario apart() {
  Scenario scenario = four_rollouts();
  scenario.organisation.network = {};
  scenario.experiment.objective.week = 52;
  for (const char* key : {"M_use", "mon_low"}) fix(scenario, key, 0);
  fix(scenario, "desk_base", 1000);
  const Strategy& s0 = scenario.strategies[0];
  Strategy more = s0;
  more.name = "physicians";
  for (const Settings& settings :
       {Settings{Training{2, 3, -2, 3, 1}}, Settings{ProtectedTime{.75}}}) {
    Activity given = activity(scenario.organisation, "", {-2, 26}, settings);
    given.practice =
        std::holds_alternative<Training>(settings) ? "diverse_training" : "protected_time";
    given.professions = {physician};
    more.activities.push_back(given);
  }
  scenario.strategies = {s0, more};
  return scenario;
}

}  // namespace

TEST_CASE("clients who are all able and willing change no bit; nor do others nobody needs") {
  const auto without = run(four_rollouts());
  Scenario needed = with_clients(four_rollouts(), 1, 1), idle = four_rollouts();
  needed.clients.groups = {{"a", 1.0, 1.0, 0.5, {0, 1, 2}}, {"b", 1.0, 1.0, 0.0, {3, 4, 5}}};
  idle.clients.groups = {{"all", 0.1, 0.1, 0.0, {0, 1, 2, 3, 4, 5}}};
  idle.clients.campaigns = {{0.1, {0, 20}, {0, 1, 2, 3}}};
  const auto full = run(needed), unneeded = run(idle);
  for (std::size_t s = 0; s < without.size(); ++s) {
    CHECK(same(without[s], full[s]));
    CHECK(same(without[s], unneeded[s]));
  }
}

TEST_CASE("a hand-over of nothing changes no bit, nor one that the structure leaves out") {
  const auto without = run(four_rollouts());
  Scenario zero = four_rollouts(), off = four_rollouts(), on = four_rollouts();
  zero.hand_over = {{nurse, physician, 0}};
  on.hand_over = off.hand_over = {{nurse, physician, 0.5}};
  off.structure.hand_over = false;
  const auto nothing = run(zero), left_out = run(off), some = run(on);
  for (std::size_t s = 0; s < without.size(); ++s) {
    CHECK(same(without[s], nothing[s]));
    CHECK(same(without[s], left_out[s]));
    CHECK_FALSE(same(without[s], some[s]));
  }
}

TEST_CASE("coverage is phi times the use share, which is of feasible tasks") {
  const Scenario scenario = with_clients(nurses_only(), 0.6, 0.5);
  for (const RunRecord& record : run(scenario))
    for (const int week : {0, 4, 26, 52, 104})
      CHECK(series(record, Series::coverage, week) ==
            Approx(0.3 * series(record, Series::use_share, week)).margin(1e-6));
}

TEST_CASE("with clients able in 30 % of contacts the use share stays, coverage falls") {
  const Scenario free = nurses_only(), few = with_clients(nurses_only(), 0.3, 1);
  const auto all = run(free), some = run(few);
  const double use = series(all[2], Series::use_share, 52);
  // Less is learnt and more is free time; a quarter of the use is a wide allowance for it.
  CHECK(series(some[2], Series::use_share, 52) == Approx(use).epsilon(0.25));
  CHECK(series(some[2], Series::coverage, 52) < 0.4 * series(all[2], Series::coverage, 52));
  CHECK(series(some[2], Series::regular_users, 52) > 0.1);
}

TEST_CASE(
    "a profession without a feasible task is left out of use and regular users, not counted 0") {
  Scenario scenario = with_clients(four_rollouts(), 1, 1);
  scenario.clients.groups = {{"none", 0.0, {}, {}, {physician}},
                             {"all", 1.0, 1.0, {}, {0, 1, 2, 4, 5}}};
  const RunRecord record = run(scenario)[2];
  const auto of = [&](std::size_t group, GroupQuantity quantity) {
    return at_52(scenario, record, group, quantity);
  };
  CHECK(std::isnan(of(groups.profession(physician), GroupQuantity::use_share)));
  CHECK(std::isnan(of(groups.profession(physician), GroupQuantity::regular_users)));
  CHECK_FALSE(std::isnan(of(groups.profession(physician), GroupQuantity::attitude)));
  const Population population = CompiledModel(scenario).draw_organisation(0).population;
  double use = 0, people = 0;
  for (const std::size_t profession : {0u, 1u, 2u, 4u, 5u}) {
    const auto count = static_cast<double>(std::count(
        population.profession.begin(), population.profession.end(), static_cast<int>(profession)));
    use += count * of(groups.profession(profession), GroupQuantity::use_share);
    people += count;
  }
  CHECK(of(groups.organisation(), GroupQuantity::use_share) == Approx(use / people));
  double weeks = 0;
  for (int week = 50; week <= 54; ++week) weeks += series(record, Series::use_share, week) / 5;
  CHECK(of(groups.organisation(), GroupQuantity::use_share) == Approx(weeks));
  CHECK(of(groups.organisation(), GroupQuantity::coverage) <
        of(groups.organisation(), GroupQuantity::use_share));
}

TEST_CASE("a service that nobody can use has no use share") {
  const RunRecord record = run(with_clients(four_rollouts(), 0, 1))[2];
  CHECK(std::isnan(series(record, Series::use_share, 52)));
  CHECK(std::isnan(series(record, Series::regular_users, 52)));
  CHECK(series(record, Series::coverage, 52) == 0);
  CHECK(series(record, Series::know_how, 52) > 0);
}

TEST_CASE("a campaign acts in its weeks, for its strategies, and what it won lasts") {
  Scenario scenario = with_clients(nurses_only(), 1, 0.2);
  scenario.strategies = {scenario.strategies[2], scenario.strategies[2]};
  scenario.clients.campaigns = {{0.1, {10, 20}, {1}}};
  const auto records = run(scenario);
  const auto phi = [&](const RunRecord& record, int week) {
    return series(record, Series::coverage, week) / series(record, Series::use_share, week);
  };
  CHECK(phi(records[0], 52) == Approx(0.2).epsilon(1e-3));
  CHECK(phi(records[1], 9) == Approx(0.2).epsilon(1e-3));
  const double won = 1 - 0.8 * std::pow(0.9, 11);
  CHECK(phi(records[1], 20) == Approx(won).epsilon(1e-3));
  CHECK(phi(records[1], 52) == Approx(won).epsilon(1e-3));
}

TEST_CASE("staff who use the service win clients over where they are encouraged") {
  Scenario scenario = with_clients(nurses_only(), 1, 0.2);
  const auto still = run(scenario);
  fix(scenario, "clients_encourage", 0.1);
  const auto won = run(scenario);
  CHECK(series(won[2], Series::coverage, 52) > 1.5 * series(still[2], Series::coverage, 52));
}

// No statistics: without hand-over nothing of the physicians reaches the nurses, so their numbers
// are the same bits; with it they differ for this seed by what (27) says.
TEST_CASE("with hand-over, what raises the physicians' use raises the nurses' coverage") {
  Scenario scenario = apart();
  const auto nurses = [&](const RunRecord& record) {
    return at_52(scenario, record, groups.profession(nurse), GroupQuantity::coverage);
  };
  const auto physicians = [&](const RunRecord& record) {
    return at_52(scenario, record, groups.profession(physician), GroupQuantity::use_share);
  };
  const auto without = run(scenario);
  CHECK(physicians(without[1]) > physicians(without[0]) + 0.02);
  CHECK(nurses(without[1]) == nurses(without[0]));
  scenario.hand_over = {{nurse, physician, 0.8}};
  const auto with = run(scenario);
  CHECK(physicians(with[1]) == physicians(without[1]));
  CHECK(nurses(with[0]) < nurses(without[0]));
  CHECK(nurses(with[1]) > 1.03 * nurses(with[0]));
}
