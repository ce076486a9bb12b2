#include "sim/engine/shown_groups.hpp"

#include <cmath>

#include "tests/catch.hpp"
#include "tests/engine/roster_runs.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

struct Unit {
  std::string site, name;
  int people;
};

// A roster of units; the first `nurses` people are nurses, the rest other.
Scenario of_units(const std::vector<Unit>& units, int nurses) {
  std::string roster = "id,profession,site,unit\n";
  int person = 0;
  for (const Unit& unit : units)
    for (int i = 0; i < unit.people; ++i, ++person)
      roster += std::to_string(person) + (person < nurses ? ",registered_nurse," : ",other,") +
                unit.site + "," + unit.name + "\n";
  return of_roster(roster, "from,to\n", "");
}

/// "1" where a site, unit or profession is shown, in this order.
std::string shown(const Scenario& scenario) {
  const CompiledModel model(scenario);
  std::string text;
  for (const bool group : shown_groups(model, model.draw_organisation(0).population))
    text += group ? '1' : '0';
  return text.substr(1);  // without the organisation
}

}  // namespace

TEST_CASE("groups under five are not shown, nor what would give them away") {
  // Two units of seven and six at x, professions of eight and five: all shown.
  CHECK(shown(of_units({{"x", "a", 7}, {"x", "b", 6}}, 5)) ==
        "1"
        "11"
        "11");
  // A unit of four at x would be the site without the other: both go.
  CHECK(shown(of_units({{"x", "a", 7}, {"x", "b", 4}}, 5)) ==
        "1"
        "00"
        "11");
  // With a third, the smaller of the two large ones goes along.
  CHECK(shown(of_units({{"x", "a", 7}, {"x", "b", 4}, {"x", "c", 6}}, 5)) ==
        "1"
        "100"
        "11");
  // Two small ones together are not under five.
  CHECK(shown(of_units({{"x", "a", 7}, {"x", "b", 3}, {"x", "c", 3}}, 5)) ==
        "1"
        "100"
        "11");
  // A small site takes the next one along, and with it all units of the latter.
  CHECK(shown(of_units({{"x", "a", 7}, {"x", "b", 7}, {"y", "c", 6}, {"z", "d", 4}}, 9)) ==
        "100"
        "1100"
        "11");
  // One profession of four, and the other one with it.
  CHECK(shown(of_units({{"x", "a", 7}, {"x", "b", 6}}, 4)) ==
        "1"
        "11"
        "00");
}

TEST_CASE("what is not shown is not in the record") {
  const Scenario scenario = of_units({{"x", "a", 7}, {"x", "b", 4}, {"x", "c", 6}}, 4);
  const RunRecord record = run(scenario)[0];
  const Groups groups{1, 3, 2};
  for (std::size_t report = 0; report < record.groups.rows(); ++report) {
    for (const std::size_t hidden :
         {groups.unit(1), groups.unit(2), groups.profession(0), groups.profession(1)})
      for (std::size_t q = 0; q < group_quantity_names.size(); ++q)
        CHECK(
            std::isnan(record.groups(report, group_column(hidden, static_cast<GroupQuantity>(q)))));
    CHECK(std::isnan(record.people(report, people_column(1, PeopleQuantity::attitude, 2))));
    CHECK_FALSE(std::isnan(record.people(report, people_column(0, PeopleQuantity::attitude, 2))));
  }
  const std::size_t first = group_column(groups.unit(0), GroupQuantity::attitude);
  CHECK_FALSE(std::isnan(record.groups(1, first)));
}

TEST_CASE("a sector's mean is that of its people") {
  Scenario scenario = four_rollouts();
  std::vector<double> shares;
  for (const Profession& p : scenario.organisation.professions) shares.push_back(p.share);
  const RunRecord plain = run(scenario)[1];
  scenario.organisation.sectors = {{"one", shares}, {"two", shares}};
  for (std::size_t site = 0; site < 4; ++site)
    scenario.organisation.sites[site].sector = site == 2 ? 1 : 0;
  const RunRecord record = run(scenario)[1];
  const Groups groups{4, 32, 6, 2};
  for (std::size_t q = 0; q < group_quantity_names.size(); ++q) {
    const auto at = [&](const RunRecord& r, std::size_t group) {
      return r.groups(3, group_column(group, static_cast<GroupQuantity>(q)));
    };
    CHECK(at(record, groups.sector(1)) == at(record, groups.site(2)));
    CHECK(at(record, groups.unit(5)) == at(plain, groups.unit(5)));
    if (q == static_cast<std::size_t>(GroupQuantity::coverage)) continue;  // sites differ in tasks
    CHECK(at(record, groups.sector(0)) ==
          Approx((at(record, groups.site(0)) + at(record, groups.site(1)) +
                  at(record, groups.site(3))) /
                 3)
              .margin(1e-5));
  }
}
