#include "sim/results/write_results.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/base/file.hpp"
#include "sim/results/content_hash.hpp"
#include "sim/results/netcdf_writer.hpp"
#include "sim/results/resolved_scenario.hpp"
#include "sim/results/run_summary.hpp"
#include "sim/results/series_metadata.hpp"

namespace uptake {

namespace {

using Names = std::vector<std::string>;

std::vector<std::int32_t> counted(std::size_t count) {
  std::vector<std::int32_t> codes(count);
  std::iota(codes.begin(), codes.end(), 0);
  return codes;
}

class ResultsFile {
 public:
  ResultsFile(const std::filesystem::path& path, const Scenario& scenario,
              const EnsembleResult& result)
      : writer_(path),
        scenario_(scenario),
        result_(result),
        report_weeks_(report_weeks(scenario.experiment)),
        groups_{scenario.organisation.sites.size(),
                static_cast<std::size_t>(scenario.organisation.units()),
                scenario.organisation.professions.size()} {}

  void write() {
    write_attributes();
    write_coordinates();
    write_series();
    write_groups();
    write_people();
    write_hours();
    write_parameters();
  }
  void write_provenance(const Provenance& provenance) {
    Attributes attributes;
    for (const auto& [name, value] : provenance) attributes.push_back({name, value});
    writer_.group("provenance", attributes);
    Names origins;
    for (const ParameterChoice& choice : scenario_.parameters) origins.push_back(choice.origin);
    writer_.texts({.name = "provenance/parameter_origin",
                   .dimensions = {"parameter"},
                   .long_name = "where a parameter's value was set"},
                  origins);
    const std::vector<std::string> text{scenario_.text};
    writer_.texts({.name = "provenance/scenario_text", .long_name = "scenario as typed"}, text);
  }
  void close() { writer_.close(); }

 private:
  void write_attributes();
  void write_coordinates();
  void coded(const std::string& name, const Names& slugs, const std::string& long_name);
  void write_series();
  void write_groups();
  void write_group_kind(GroupQuantity quantity, const std::string& kind, std::size_t first,
                        std::size_t count);
  void write_people();
  void write_hours();
  void write_parameters();

  // One value a run: [strategy][draw][replication] and then `inner` values each.
  template <class Value>
  std::vector<float> each_run(std::size_t inner, const Value& value) const {
    std::vector<float> values;
    values.reserve(result_.records.size() * inner);
    for (const RunRecord& record : result_.records)
      for (std::size_t i = 0; i < inner; ++i) values.push_back(value(record, i));
    return values;
  }

  NetcdfWriter writer_;
  const Scenario& scenario_;
  const EnsembleResult& result_;
  std::vector<int> report_weeks_;
  Groups groups_;
};

void ResultsFile::write_attributes() {
  const Experiment& e = scenario_.experiment;
  const bool prior = e.parameters == ParameterSource::prior;
  writer_.attributes(
      "", {{"Conventions", std::string("CF-1.10")},
           {"title", scenario_.title.empty() ? "uptake" : scenario_.title},
           {"format_version", std::int64_t{results_format}},
           {"seed", static_cast<std::int64_t>(e.seed)},
           {"draws_per_organisation", std::int64_t{e.draws_per_organisation}},
           {"parameters", std::string(prior ? "prior, unfiltered" : "centre of the prior")},
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

void ResultsFile::write_coordinates() {
  Names strategies, labels, sites, professions, practices, keys;
  for (const Strategy& s : scenario_.strategies)
    strategies.push_back(s.name), labels.push_back(s.label);
  for (const Site& s : scenario_.organisation.sites) sites.push_back(s.name);
  for (const Profession& p : scenario_.organisation.professions) professions.push_back(p.name);
  for (const std::string_view key : practice_keys) practices.emplace_back(key);
  for (const ParameterChoice& choice : scenario_.parameters) keys.push_back(choice.parameter.key);
  coded("strategy", strategies, "rollout strategy");
  writer_.coordinate("draw", counted(result_.draws),
                     {{"long_name", std::string("parameter draw")}});
  writer_.coordinate("replication", counted(result_.replications),
                     {{"long_name", std::string("replication: organisation and luck")}});
  std::vector<std::int32_t> weeks;
  for (int week = scenario_.experiment.weeks.first; week <= scenario_.experiment.weeks.last; ++week)
    weeks.push_back(week);
  writer_.coordinate("week", weeks,
                     {{"long_name", std::string("calendar week")}, {"units", std::string("week")}});
  writer_.coordinate("report_week",
                     std::vector<std::int32_t>(report_weeks_.begin(), report_weeks_.end()),
                     {{"long_name", std::string("weeks since the unit's go-live")},
                      {"units", std::string("week")}});
  coded("site", sites, "site");
  coded("unit", unit_names(scenario_.organisation), "unit");
  coded("profession", professions, "profession");
  coded("practice", practices, "implementation practice");
  coded("parameter", keys, "key of the evidence table");
  writer_.coordinate(
      "quantile", std::vector<double>(reported_quantiles.begin(), reported_quantiles.end()),
      {{"long_name", std::string("probability of a quantile")}, {"units", std::string("1")}});
  writer_.texts(
      {.name = "strategy_label", .dimensions = {"strategy"}, .long_name = "label of the strategy"},
      labels);
  const std::vector<std::string> resolved{resolved_scenario(scenario_)};
  writer_.texts({.name = "scenario", .long_name = "scenario with resolved values, JSON"}, resolved);
  const std::vector<int> site = site_of_units(scenario_.organisation);
  writer_.variable(
      {.name = "site_of_unit", .dimensions = {"unit"}, .long_name = "code of the unit's site"},
      std::vector<std::int32_t>(site.begin(), site.end()));
  std::vector<std::int32_t> go_live;
  for (const Strategy& s : scenario_.strategies)
    go_live.insert(go_live.end(), s.go_live.begin(), s.go_live.end());
  writer_.variable({.name = "go_live",
                    .dimensions = {"strategy", "unit"},
                    .units = "week",
                    .long_name = "calendar week of go-live"},
                   go_live);
}

void ResultsFile::write_series() {
  const std::size_t weeks = result_.records.front().series.columns();
  for (std::size_t q = 0; q < series_names.size(); ++q)
    writer_.variable(
        {.name = std::string(series_names[q]),
         .dimensions = {"strategy", "draw", "replication", "week"},
         .units = series_units[q],
         .long_name = series_long_names[q]},
        each_run(weeks, [&](const RunRecord& r, std::size_t w) { return r.series(q, w); }));
}

void ResultsFile::write_group_kind(GroupQuantity quantity, const std::string& kind,
                                   std::size_t first, std::size_t count) {
  const std::size_t q = static_cast<std::size_t>(quantity);
  std::vector<float> means, quantiles;
  for (std::size_t s = 0; s < result_.strategies; ++s)
    for (std::size_t report = 0; report < report_weeks_.size(); ++report)
      for (std::size_t group = first; group < first + count; ++group) {
        const std::size_t column = group_column(group, quantity);
        const RunSummary summary = summarise(
            result_, s, [&](const RunRecord& record) { return record.groups(report, column); });
        means.push_back(summary.mean);
        quantiles.insert(quantiles.end(), summary.quantiles.begin(), summary.quantiles.end());
      }
  const std::string name = std::string(group_quantity_names[q]) + "_by_" + kind;
  const std::string what = std::string(group_quantity_long_names[q]) + ", by " + kind;
  writer_.variable({.name = name,
                    .dimensions = {"strategy", "report_week", kind},
                    .units = "1",
                    .long_name = what + ", mean over runs"},
                   means);
  writer_.variable({.name = name + "_quantile",
                    .dimensions = {"strategy", "report_week", kind, "quantile"},
                    .units = "1",
                    .long_name = what + ", quantiles over runs"},
                   quantiles);
}

void ResultsFile::write_groups() {
  for (std::size_t q = 0; q < group_quantity_names.size(); ++q) {
    const auto quantity = static_cast<GroupQuantity>(q);
    writer_.variable(
        {.name = std::string(group_quantity_names[q]) + "_at_report",
         .dimensions = {"strategy", "draw", "replication", "report_week"},
         .units = "1",
         .long_name = std::string(group_quantity_long_names[q]) + ", organisation, value at week"},
        each_run(report_weeks_.size(), [&](const RunRecord& r, std::size_t report) {
          return r.groups(report, group_column(groups_.organisation(), quantity));
        }));
    write_group_kind(quantity, "site", groups_.site(0), groups_.sites);
    write_group_kind(quantity, "unit", groups_.unit(0), groups_.units);
    write_group_kind(quantity, "profession", groups_.profession(0), groups_.professions);
  }
}

void ResultsFile::write_people() {
  for (std::size_t q = 0; q < people_quantity_names.size(); ++q) {
    std::vector<float> all, by_profession;
    for (std::size_t s = 0; s < result_.strategies; ++s)
      for (std::size_t report = 0; report < report_weeks_.size(); ++report)
        for (std::size_t group = 0; group <= groups_.professions; ++group)
          for (std::size_t k = 0; k < reported_quantiles.size(); ++k) {
            const std::size_t column = people_column(group, static_cast<PeopleQuantity>(q), k);
            const RunSummary over_runs = summarise(
                result_, s, [&](const RunRecord& record) { return record.people(report, column); });
            (group == 0 ? all : by_profession).push_back(over_runs.mean);
          }
    const std::string name = std::string(people_quantity_names[q]) + "_people";
    const std::string what = "quantiles over people of " + std::string(people_quantity_names[q]);
    writer_.variable({.name = name,
                      .dimensions = {"strategy", "report_week", "quantile"},
                      .units = "1",
                      .long_name = what + ", mean over runs"},
                     all);
    writer_.variable({.name = name + "_by_profession",
                      .dimensions = {"strategy", "report_week", "profession", "quantile"},
                      .units = "1",
                      .long_name = what + ", mean over runs"},
                     by_profession);
  }
}

void ResultsFile::write_hours() {
  const std::vector<std::string> run{"strategy", "draw", "replication"};
  std::vector<std::string> run_practice = run;
  run_practice.push_back("practice");
  for (std::size_t kind = 0; kind < hour_kinds; ++kind)
    writer_.variable(
        {.name = "hours_" + std::string(hour_kind_names[kind]),
         .dimensions = run_practice,
         .units = "hour",
         .long_name = "hours of " + std::string(hour_kind_names[kind]) + ", total of the run"},
        each_run(practice_keys.size(), [&](const RunRecord& r, std::size_t practice) {
          return static_cast<float>(r.hours(practice, kind));
        }));
  writer_.variable({.name = "hours_counted_twice",
                    .dimensions = run,
                    .units = "hour",
                    .long_name = "hours of practices spent inside protected time"},
                   each_run(1, [](const RunRecord& r, std::size_t) {
                     return static_cast<float>(r.counted_twice);
                   }));
  writer_.variable({.name = "hours_own_practice",
                    .dimensions = run,
                    .units = "hour",
                    .long_name = "hours staff practise in what is left of their time"},
                   each_run(1, [](const RunRecord& r, std::size_t) {
                     return static_cast<float>(r.own_practice);
                   }));
  writer_.variable({.name = "protected_hours_used",
                    .dimensions = run,
                    .units = "hour",
                    .long_name = "protected hours filled with load and learning"},
                   each_run(1, [](const RunRecord& r, std::size_t) {
                     return static_cast<float>(r.protected_used);
                   }));
  std::vector<float> by_week;
  const std::size_t weeks = result_.records.front().series.columns();
  for (std::size_t s = 0; s < result_.strategies; ++s)
    for (std::size_t practice = 0; practice < practice_keys.size(); ++practice)
      for (std::size_t week = 0; week < weeks; ++week)
        by_week.push_back(summarise(result_, s, [&](const RunRecord& r) {
                            return r.hours_of_week(week, practice);
                          }).mean);
  writer_.variable({.name = "hours_by_week",
                    .dimensions = {"strategy", "practice", "week"},
                    .units = "hour",
                    .long_name = "hours of a practice in a week, mean over runs"},
                   by_week);
}

void ResultsFile::write_parameters() {
  std::vector<double> values;
  for (const auto& draw : result_.parameters) values.insert(values.end(), draw.begin(), draw.end());
  writer_.variable({.name = "parameter_value",
                    .dimensions = {"draw", "parameter"},
                    .long_name = "value of a parameter in a draw"},
                   values);
}

}  // namespace

std::string write_results(const std::filesystem::path& path, const Scenario& scenario,
                          const EnsembleResult& result, const Provenance& provenance) {
  PendingFile pending(path);
  {
    ResultsFile file(pending.temporary(), scenario, result);
    file.write();
    file.write_provenance(provenance);
    file.close();
  }
  const std::string hash = content_hash(pending.temporary(), Origin::own);
  pending.publish();
  return hash;
}

}  // namespace uptake
