// Who is in which party, and who is chosen because they know least.
#include "sim/engine/parties.hpp"

#include <algorithm>
#include <set>

#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

// Four centres of 8 units of 12; a course for the lowest share in week -1.
struct Chosen {
  Scenario scenario = four_rollouts();
  Population population = draw_population(scenario.organisation, 1, 0);
  CompiledStrategy strategy;
  std::vector<float> know_how = std::vector<float>(384, .2f);

  explicit Chosen(double share, int go_live = 0) {
    Activity course = activity(scenario.organisation, "diverse_training", {-1, -1}, Training{});
    course.lowest_know_how = share;
    plan({course}, go_live);
  }
  void plan(const std::vector<Activity>& activities, int go_live = 0) {
    strategy.plan = uptake::strategy(scenario.organisation, "s", activities, go_live);
    strategy.policy = fixed_plan(strategy.plan, constants_of(central_values(scenario.parameters)));
  }
  std::vector<std::uint32_t> in_week(
      int week, std::vector<std::uint32_t> before = std::vector<std::uint32_t>(384, 0)) const {
    const auto known = [&](std::size_t person) { return know_how[person]; };
    return choose_lowest(strategy.policy->choices(), strategy.plan.go_live, population, week, known,
                         std::move(before));
  }
};

std::vector<std::size_t> people_of(const std::vector<std::uint32_t>& selected) {
  std::vector<std::size_t> people;
  for (std::size_t p = 0; p < selected.size(); ++p)
    if (selected[p] != 0) people.push_back(p);
  return people;
}

std::vector<std::size_t> first(std::size_t count, std::size_t from = 0) {
  std::vector<std::size_t> people(count);
  std::iota(people.begin(), people.end(), from);
  return people;
}

}  // namespace

TEST_CASE("without personal targets a party is a unit") {
  const Population population = draw_population(four_centres(), 1, 0);
  const Parties parties(population);
  REQUIRE(parties.count() == 32);
  for (std::size_t unit = 0; unit < 32; ++unit) {
    CHECK(parties[unit].unit == static_cast<int>(unit));
    CHECK(parties[unit].profession == -1);
    CHECK(parties.of(unit * 12, unit) == unit);
  }
}

TEST_CASE("with them, units come first and then people of one unit, profession and choice") {
  const Population population = draw_population(four_centres(), 1, 0);
  Parties parties(population);
  std::vector<std::uint32_t> selected(384, 0);
  for (std::size_t p = 0; p < 384; p += 2) selected[p] = 1;
  for (int again = 0; again < 2; ++again) parties.group_people(population, selected);
  std::set<std::tuple<int, int, std::uint32_t>> different;
  for (std::size_t p = 0; p < 384; ++p) {
    const auto unit = static_cast<std::size_t>(population.unit[p]);
    const std::size_t own = parties.of(p, unit);
    REQUIRE((own >= 32 && own < parties.count()));
    CHECK(parties[own].unit == population.unit[p]);
    CHECK(parties[own].profession == population.profession[p]);
    CHECK(parties[own].selected == selected[p]);
    different.insert({population.unit[p], population.profession[p], selected[p]});
  }
  CHECK(parties.count() == 32 + different.size());
  for (std::size_t unit = 0; unit < 32; ++unit) CHECK(parties[unit].profession == -1);
}

TEST_CASE("of people who know as much, those who come first are chosen, a rounded share") {
  const Chosen tenth(.1);
  CHECK(people_of(tenth.in_week(-1)) == first(38));  // 38.4
  CHECK(people_of(Chosen(.3).in_week(-1)) == first(115));
  CHECK(people_of(Chosen(1).in_week(-1)) == first(384));
  CHECK(people_of(Chosen(.001).in_week(-1)).empty());
}

TEST_CASE("those who know least are chosen, once, in the activity's first week") {
  Chosen lowest(.1);
  for (std::size_t p = 200; p < 238; ++p) lowest.know_how[p] = .1f;
  const auto chosen = lowest.in_week(-1);
  CHECK(people_of(chosen) == first(38, 200));
  for (const std::size_t person : people_of(chosen)) CHECK(chosen[person] == 1);
  CHECK(people_of(lowest.in_week(-2)).empty());
  CHECK(people_of(lowest.in_week(0)).empty());
  CHECK(lowest.in_week(0, chosen) == chosen);
}

TEST_CASE("a wave chooses among its own units, when it comes to the week") {
  Chosen waves(.25, 8);
  for (std::size_t unit = 0; unit < 8; ++unit) waves.strategy.plan.go_live[unit] = 0;
  for (std::size_t p = 0; p < 384; ++p) waves.know_how[p] = 1 - static_cast<float>(p) / 1000;
  const auto early = waves.in_week(-1);
  CHECK(people_of(early) == first(24, 96 - 24));  // the last of the 96 know least
  CHECK(people_of(waves.in_week(7)) == first(72, 384 - 72));
  CHECK(people_of(waves.in_week(7, early)).size() == 96);
}

TEST_CASE("on the calendar all units choose together") {
  Chosen calendar(.25, 8);
  calendar.strategy.plan.go_live[0] = 0;
  Activity course = calendar.strategy.plan.activities[0];
  course.clock = Clock::calendar;
  calendar.plan({course}, 8);
  CHECK(people_of(calendar.in_week(-1)).size() == 96);
  CHECK(people_of(calendar.in_week(7)).empty());
}

TEST_CASE("only targets are chosen from: units and professions") {
  Chosen some(.5);
  Activity course = some.strategy.plan.activities[0];
  course.units = {3, 4};
  course.professions = {0, 3};
  some.plan({course});
  std::vector<std::size_t> targets;
  for (std::size_t p = 36; p < 60; ++p)
    if (some.population.profession[p] == 0 || some.population.profession[p] == 3)
      targets.push_back(p);
  targets.resize(static_cast<std::size_t>(std::lround(.5 * static_cast<double>(targets.size()))));
  CHECK(people_of(some.in_week(-1)) == targets);
}

TEST_CASE("every choice has its own mark") {
  Chosen twice(.1);
  std::vector<Activity> courses(2, twice.strategy.plan.activities[0]);
  courses[1].lowest_know_how = .2;
  twice.plan(courses);
  const auto chosen = twice.in_week(-1);
  CHECK(people_of(chosen) == first(77));
  for (std::size_t p = 0; p < 77; ++p) CHECK(chosen[p] == (p < 38 ? 3u : 2u));
}
