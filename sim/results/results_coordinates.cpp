#include <numeric>

#include "sim/results/pool_waits.hpp"
#include "sim/results/resolved_scenario.hpp"
#include "sim/results/results_file.hpp"
#include "sim/results/write_results.hpp"

namespace uptake {

namespace {

std::vector<std::int32_t> counted(std::size_t count) {
  std::vector<std::int32_t> codes(count);
  std::iota(codes.begin(), codes.end(), 0);
  return codes;
}

std::string in_words(ParameterSource source) {
  if (source == ParameterSource::filtered) return "prior, filtered by patterns";
  return source == ParameterSource::prior ? "prior, unfiltered" : "centre of the prior";
}

Attributes described(const std::string& long_name, const std::string& units) {
  return {{"long_name", long_name}, {"units", units}};
}

}  // namespace

ResultsFile::ResultsFile(const std::filesystem::path& path, const Scenario& scenario,
                         const EnsembleResult& result)
    : writer_(path),
      scenario_(scenario),
      result_(result),
      report_weeks_(report_weeks(scenario.experiment)),
      groups_(groups_of(scenario.organisation)) {}

void ResultsFile::write_attributes() {
  const Experiment& e = scenario_.experiment;
  writer_.attributes("", {{"Conventions", std::string("CF-1.10")},
                          {"title", scenario_.title.empty() ? "uptake" : scenario_.title},
                          {"format_version", std::int64_t{results_format}},
                          {"seed", static_cast<std::int64_t>(e.seed)},
                          {"draws_per_organisation", std::int64_t{e.draws_per_organisation}},
                          {"parameters", in_words(e.parameters)},
                          {"currency", scenario_.currency},
                          {"calibration", std::string("uncalibrated")},
                          {"objective_quantity", e.objective.quantity},
                          {"objective_week", std::int64_t{e.objective.week}},
                          {"baseline", std::int64_t{e.baseline}}});
}

void ResultsFile::coded(const std::string& name, const Names& slugs, const std::string& long_name) {
  std::string meanings;
  for (const std::string& slug : slugs) meanings += (meanings.empty() ? "" : " ") + slug;
  const std::vector<std::int32_t> codes = counted(slugs.size());
  writer_.coordinate(
      name, codes, {{"long_name", long_name}, {"flag_values", codes}, {"flag_meanings", meanings}});
}

void ResultsFile::write_strategies() {
  Names names, labels;
  for (const Strategy& strategy : scenario_.strategies) {
    names.push_back(strategy.name);
    labels.push_back(strategy.label);
  }
  coded("strategy", names, "rollout strategy");
  writer_.texts(
      {.name = "strategy_label", .dimensions = {"strategy"}, .long_name = "label of the strategy"},
      labels);
}

void ResultsFile::write_go_live() {
  std::vector<std::int32_t> go_live;
  for (const Strategy& strategy : scenario_.strategies)
    go_live.insert(go_live.end(), strategy.go_live.begin(), strategy.go_live.end());
  writer_.variable({.name = "go_live",
                    .dimensions = {"strategy", "unit"},
                    .units = "week",
                    .long_name = "calendar week of go-live"},
                   go_live);
}

void ResultsFile::write_runs() {
  writer_.coordinate("draw", counted(result_.draws),
                     {{"long_name", std::string("parameter draw")}});
  writer_.coordinate("replication", counted(result_.replications),
                     {{"long_name", std::string("replication: organisation and luck")}});
  writer_.coordinate("quantile",
                     std::vector<double>(reported_quantiles.begin(), reported_quantiles.end()),
                     described("probability of a quantile", "1"));
}

void ResultsFile::write_weeks() {
  const Weeks calendar = scenario_.experiment.weeks;
  std::vector<std::int32_t> weeks(static_cast<std::size_t>(calendar.last - calendar.first + 1));
  std::iota(weeks.begin(), weeks.end(), calendar.first);
  writer_.coordinate("week", weeks, described("calendar week", "week"));
  writer_.coordinate("report_week",
                     std::vector<std::int32_t>(report_weeks_.begin(), report_weeks_.end()),
                     described("weeks since the unit's go-live", "week"));
}

void ResultsFile::write_sectors() {
  if (groups_.sectors == 0) return;
  Names sectors;
  std::vector<std::int32_t> of_site;
  for (const Sector& sector : scenario_.organisation.sectors) sectors.push_back(sector.name);
  for (const Site& site : scenario_.organisation.sites) of_site.push_back(site.sector);
  coded("sector", sectors, "sector");
  writer_.variable(
      {.name = "sector_of_site", .dimensions = {"site"}, .long_name = "code of the site's sector"},
      of_site);
}

void ResultsFile::write_organisation() {
  Names sites, professions, practices, keys;
  for (const Site& s : scenario_.organisation.sites) sites.push_back(s.name);
  for (const Profession& p : scenario_.organisation.professions) professions.push_back(p.name);
  for (const std::string_view key : practice_keys) practices.emplace_back(key);
  for (const ParameterChoice& choice : scenario_.parameters) keys.push_back(choice.parameter.key);
  coded("site", sites, "site");
  coded("unit", unit_names(scenario_.organisation), "unit");
  coded("profession", professions, "profession");
  write_sectors();
  coded("practice", practices, "implementation practice");
  if (!scenario_.pools.empty())
    coded("pool", pool_names(scenario_.pools), "pool, in its own units");
  coded("parameter", keys, "key of the evidence table");
  coded("construct", {nomad_construct_names.begin(), nomad_construct_names.end()},
        "construct of the NoMAD survey");
  Names items;
  for (std::size_t item = 1; item <= nomad_item_count; ++item)
    items.push_back("item_" + std::to_string(item));
  coded("item", items, "item of the NoMAD survey");
  coded("general_item", {"familiar", "normal_now", "normal_later"},
        "general item of the NoMAD survey");
  const std::vector<int> site = site_of_units(scenario_.organisation);
  writer_.variable(
      {.name = "site_of_unit", .dimensions = {"unit"}, .long_name = "code of the unit's site"},
      std::vector<std::int32_t>(site.begin(), site.end()));
}

ResultsFile::Names ResultsFile::rule_names() const {
  Names names;
  for (const Strategy& strategy : scenario_.strategies)
    for (const auto& rule : strategy.rules) names.push_back(strategy.name + "/" + rule.name);
  return names;
}

void ResultsFile::write_rule_names() {
  if (const Names names = rule_names(); !names.empty()) coded("rule", names, "strategy/rule");
}

void ResultsFile::write_coordinates() {
  write_strategies();
  write_runs();
  write_weeks();
  write_organisation();
  write_rule_names();
  write_go_live();
  const Names resolved{resolved_scenario(scenario_)};
  writer_.texts({.name = "scenario", .long_name = "scenario with resolved values, JSON"}, resolved);
}

void ResultsFile::write_provenance(const Provenance& provenance, const std::string& comparison) {
  Attributes attributes;
  for (const auto& [name, value] : provenance) attributes.push_back({name, value});
  writer_.group("provenance", attributes);
  Names origins;
  for (const ParameterChoice& choice : scenario_.parameters) origins.push_back(choice.origin);
  writer_.texts({.name = "provenance/parameter_origin",
                 .dimensions = {"parameter"},
                 .long_name = "where a parameter's value was set"},
                origins);
  const Names text{scenario_.text};
  writer_.texts({.name = "provenance/scenario_text", .long_name = "scenario as typed"}, text);
  if (comparison.empty()) return;
  const Names found{comparison};
  writer_.texts({.name = "provenance/comparison", .long_name = "what compare found, as JSON"},
                found);
}

}  // namespace uptake
