#include <algorithm>
#include <map>

#include "sim/base/fnv.hpp"
#include "tests/catch.hpp"
#include "tests/engine/roster_runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

using Kept = std::map<std::uint32_t, std::vector<float>>;

void keep_people(const Roster& roster, const RunRecord& record, std::size_t unit, Kept& kept) {
  for (std::size_t p = 0; p < roster.people.size(); ++p) {
    const RosterPerson& person = roster.people[p];
    if (static_cast<std::size_t>(person.unit) == unit) continue;
    for (std::size_t report = 0; report < record.snapshots.rows(); ++report)
      for (std::size_t v = 0; v < snapshot_values; ++v)
        kept[person.key].push_back(record.snapshots(report, p * snapshot_values + v));
  }
}

// What is recorded of every person and unit outside one, by their keys.
Kept outside(const Scenario& scenario, const RunRecord& record, const std::string& unit) {
  const Roster& roster = *scenario.organisation.roster;
  const Groups groups{scenario.organisation.sites.size(), roster.units.size(),
                      scenario.organisation.professions.size()};
  Kept kept;
  for (std::size_t u = 0; u < roster.units.size(); ++u) {
    if (roster.units[u].name == unit) {
      keep_people(roster, record, u, kept);
      continue;
    }
    for (std::size_t report = 0; report < record.groups.rows(); ++report)
      for (std::size_t q = 0; q < group_quantity_names.size(); ++q)
        kept[roster.units[u].key].push_back(
            record.groups(report, group_column(groups.unit(u), static_cast<GroupQuantity>(q))));
  }
  return kept;
}

// More people in the unit, tied to nobody: does anybody outside it see a difference?
bool changes_others(const std::string& rows, const std::string& unit, const std::string& ties) {
  Scenario before = of_roster(shipped("roster.csv"), ties, minutes);
  Scenario after = of_roster(shipped("roster.csv") + rows, ties, minutes);
  for (Scenario* scenario : {&before, &after})
    fix(*scenario, "M_use", 5);  // units look at themselves
  REQUIRE(after.organisation.people() ==
          before.organisation.people() + std::count(rows.begin(), rows.end(), '\n'));
  const auto others = outside(before, run(before)[0], unit);
  REQUIRE(others.size() > 30);
  return others != outside(after, run(after)[0], unit);
}

// The shipped ties within units only.
std::string ties_within(const Scenario& scenario) {
  const Roster& roster = *scenario.organisation.roster;
  std::map<std::uint32_t, int> unit_of;
  for (const RosterPerson& person : roster.people) unit_of[person.key] = person.unit;
  std::istringstream all(shipped("ties.csv"));
  std::string kept, line;
  for (bool header = true; std::getline(all, line); header = false) {
    const std::size_t first = line.find(','), second = line.find(',', first + 1);
    const auto unit = [&](const std::string& id) { return unit_of[fnv1a(id)]; };
    if (header || unit(line.substr(0, first)) == unit(line.substr(first + 1, second - first - 1)))
      kept += line + "\n";
  }
  return kept;
}

}  // namespace

TEST_CASE("one more person without ties changes nobody outside the own unit, bit for bit") {
  // Nobody of the home visits is tied to another unit.
  CHECK_FALSE(
      changes_others("new,physician,home_visits,clinic,,,\n", "home_visits", shipped("ties.csv")));
  const std::string within =
      ties_within(of_roster(shipped("roster.csv"), shipped("ties.csv"), minutes));
  CHECK_FALSE(changes_others("new,physician,day_team,clinic,,,\n", "day_team", within));
  CHECK_FALSE(changes_others("new,other,ward_a,ward,,,\n", "ward_a", within));
}

TEST_CASE("where units are tied, what a unit learns of its own people goes on over ties") {
  std::string rows;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"})
    rows += std::string(id) + ",physician,day_team,clinic,,1,1\n";
  CHECK(changes_others(rows, "day_team", shipped("ties.csv")));
}

TEST_CASE("the order of rows of a roster changes no bit") {
  const std::string roster = shipped("roster.csv");
  const std::size_t body = roster.find('\n') + 1;
  std::istringstream rows(roster.substr(body));
  std::string turned, line;
  while (std::getline(rows, line)) turned = line + "\n" + turned;
  const Scenario a = of_roster(roster, shipped("ties.csv"), minutes);
  const Scenario b = of_roster(roster.substr(0, body) + turned, shipped("ties.csv"), minutes);
  CHECK(same(run(a)[0], run(b)[0]));
}

TEST_CASE("weights and direction of ties change a run; equal weights do not") {
  const std::string roster = shipped("roster.csv"), ties = shipped("ties.csv");
  const auto plain = run(of_roster(roster, ties, minutes))[0];
  CHECK_FALSE(same(plain, run(of_roster(roster, ties, minutes + "weighted = true\n"))[0]));
  CHECK_FALSE(same(plain, run(of_roster(roster, ties, minutes + "directed = true\n"))[0]));
  std::string equal = "from,to,minutes_a_week\n";
  const Scenario shipped_one = of_roster(roster, ties, minutes);
  for (const RosterTie& tie : shipped_one.organisation.roster->ties->ties)
    equal += "p" + std::to_string(tie.from) + ",p" + std::to_string(tie.to) + ",20\n";
  std::string renamed = "id,profession\n";
  for (int person = 0; person < 48; ++person) renamed += "p" + std::to_string(person) + ",other\n";
  CHECK(same(run(of_roster(renamed, equal, minutes))[0],
             run(of_roster(renamed, equal, minutes + "weighted = true\n"))[0]));
}

TEST_CASE("equation (6) by weight: a colleague who weighs nearly nothing is as good as none") {
  std::string roster = "id,profession\n";
  for (const char* id : {"a", "b", "c", "d", "e"}) roster += std::string(id) + ",other\n";
  const auto run_of = [&](const std::string& ties) {
    return run(of_roster(roster, "from,to,w\n" + ties,
                         "directed = true\nweighted = true\nweight = \"w\"\n"))[0];
  };
  const RunRecord one = run_of("a,b,1\n");
  CHECK(same_people(one, run_of("a,b,1e12\na,c,1e-12\n")));
  CHECK_FALSE(same_people(one, run_of("a,b,1\na,c,3\n")));
  CHECK_FALSE(same_people(run_of("a,b,3\na,c,1\n"), run_of("a,b,1\na,c,3\n")));
}
