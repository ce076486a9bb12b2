#include "analysis/outcomes/groups.hpp"

#include <algorithm>

#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"

namespace uptake {

namespace {

class PlanGroups {
 public:
  PlanGroups(const Scenario& scenario, const EnsembleResult& result, std::size_t strategy)
      : scenario_(scenario), result_(result), strategy_(strategy) {}

  Json row(const std::string& name, std::size_t group) const {
    const auto mean = [&](GroupQuantity quantity) {
      return number(mean_of_runs(result_, strategy_, [&](const RunRecord& record) {
        return at_objective(scenario_, record, quantity, group);
      }));
    };
    const std::vector<double> runs = regular_users_of_runs(group);
    return {{"name", name},
            {"people", nullptr},
            {"regular_users", mean(GroupQuantity::regular_users)},
            {"use_share", mean(GroupQuantity::use_share)},
            {"strain", mean(GroupQuantity::strain)},
            {"low", number(quantile(runs, .05))},
            {"high", number(quantile(runs, .95))}};
  }

 private:
  std::vector<double> regular_users_of_runs(std::size_t group) const {
    std::vector<double> values;
    for (std::size_t draw = 0; draw < result_.draws; ++draw)
      for (std::size_t r = 0; r < result_.replications; ++r) {
        const double value = at_objective(scenario_, result_.record(strategy_, draw, r),
                                          GroupQuantity::regular_users, group);
        if (!std::isnan(value)) values.push_back(value);
      }
    return values;
  }

  const Scenario& scenario_;
  const EnsembleResult& result_;
  std::size_t strategy_;
};

// The group with the fewest regular users.
Json worst_off(const Json& groups) {
  Json worst;
  for (const char* kind : {"profession", "site"})
    for (const Json& row : groups[std::string("by_") + kind]) {
      if (row["regular_users"].is_null()) continue;
      if (!worst.is_null() && worst["regular_users"] <= row["regular_users"]) continue;
      worst = {{"group", row["name"]}, {"kind", kind}, {"regular_users", row["regular_users"]}};
    }
  return worst;
}

}  // namespace

Json groups_in(const Scenario& scenario, const EnsembleResult& result, std::size_t strategy) {
  const PlanGroups plan(scenario, result, strategy);
  const Organisation& organisation = scenario.organisation;
  const Groups groups = groups_of(organisation);
  const std::vector<int> people = people_of_units(organisation);
  Json found{{"by_site", Json::array()}, {"by_profession", Json::array()}};
  std::size_t unit = 0;
  for (std::size_t site = 0; site < groups.sites; ++site) {
    const Site& of = organisation.sites[site];
    Json row = plan.row(of.name, groups.site(site));
    int at_site = 0;
    for (int i = 0; i < of.units; ++i) at_site += people[unit++];
    if (!row["use_share"].is_null()) row["people"] = at_site;
    found["by_site"].push_back(row);
  }
  for (std::size_t p = 0; p < groups.professions; ++p)
    found["by_profession"].push_back(
        plan.row(organisation.professions[p].name, groups.profession(p)));
  found["worst_off"] = worst_off(found);
  return found;
}

}  // namespace uptake
