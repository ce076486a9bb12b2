#include <algorithm>
#include <limits>

#include "sim/ensemble/in_parallel.hpp"
#include "sim/results/pool_waits.hpp"
#include "sim/results/results_file.hpp"
#include "sim/results/run_summary.hpp"
#include "sim/results/series_metadata.hpp"

namespace uptake {

// HDF5 is kept busy with what each run gave while other threads work out the summaries.
void ResultsFile::write_variables(unsigned threads) {
  over_runs_.resize(result_.strategies);
  in_parallel(result_.strategies + 1, threads, [this](std::size_t item) {
    if (item == 0)
      write_each_run();
    else
      over_runs_[item - 1] = over_runs(item - 1);
  });
  write_groups();
  write_people();
  write_by_week("hours", "hour", &OverRuns::hours);
  write_by_week("money", "money", &OverRuns::money);
  write_mean_series();
  write_pools();
  write_parameters();
}

ResultsFile::OverRuns ResultsFile::over_runs(std::size_t strategy) const {
  const auto means = [&](GridOfRun values) { return means_over_runs(result_, strategy, values); };
  return {summaries_over_runs(result_, strategy, &RunRecord::groups), means(&RunRecord::people),
          means(&RunRecord::hours_of_week), means(&RunRecord::money_of_week),
          means(&RunRecord::series)};
}

void ResultsFile::write_each_run() {
  write_series();
  write_at_report();
  write_survey();
  write_rules();
  write_dates();
  write_hours();
  write_doses();
  write_money();
}

bool ResultsFile::keeps(Series series) const {
  return scenario_.outputs.every_series || std::ranges::count(usual_series, series) > 0;
}

void ResultsFile::write_series() {
  const std::size_t weeks = result_.records.front().series.columns();
  for (std::size_t q = 0; q < series_names.size(); ++q)
    if (keeps(static_cast<Series>(q)))
      writer_.variable(
          {.name = std::string(series_names[q]),
           .dimensions = {"strategy", "draw", "replication", "week"},
           .units = series_units[q],
           .long_name = series_long_names[q]},
          each_run(weeks, [&](const RunRecord& r, std::size_t w) { return r.series(q, w); }));
}

void ResultsFile::write_mean_series() {
  for (std::size_t q = 0; q < series_names.size(); ++q) {
    std::vector<float> means;
    for (const OverRuns& plan : over_runs_)
      means.insert(means.end(), plan.series.row(q).begin(), plan.series.row(q).end());
    writer_.variable({.name = std::string(series_names[q]) + "_by_week",
                      .dimensions = {"strategy", "week"},
                      .units = series_units[q],
                      .long_name = std::string(series_long_names[q]) + ", mean over runs"},
                     means);
  }
}

void ResultsFile::write_at_report() {
  for (std::size_t q = 0; q < group_quantity_names.size(); ++q)
    writer_.variable(
        {.name = std::string(group_quantity_names[q]) + "_at_report",
         .dimensions = {"strategy", "draw", "replication", "report_week"},
         .units = "1",
         .long_name = std::string(group_quantity_long_names[q]) + ", organisation, value at week"},
        each_run(report_weeks_.size(), [&](const RunRecord& r, std::size_t report) {
          return r.groups(report, group_column(groups_.organisation(), GroupQuantity{q}));
        }));
}

void ResultsFile::write_group_kind(GroupQuantity quantity, const std::string& kind,
                                   std::size_t first, std::size_t count) {
  const std::size_t q = static_cast<std::size_t>(quantity);
  std::vector<float> means, quantiles;
  for (const OverRuns& plan : over_runs_)
    for (std::size_t report = 0; report < report_weeks_.size(); ++report)
      for (std::size_t group = first; group < first + count; ++group) {
        const RunSummary& summary = plan.groups(report, group_column(group, quantity));
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
    const GroupQuantity quantity{q};
    write_group_kind(quantity, "site", groups_.site(0), groups_.sites);
    write_group_kind(quantity, "unit", groups_.unit(0), groups_.units);
    write_group_kind(quantity, "profession", groups_.profession(0), groups_.professions);
    if (groups_.sectors > 0)
      write_group_kind(quantity, "sector", groups_.sector(0), groups_.sectors);
  }
}

void ResultsFile::write_people() {
  for (std::size_t q = 0; q < people_quantity_names.size(); ++q) {
    std::vector<float> all, by_profession;
    for (const OverRuns& plan : over_runs_)
      for (std::size_t report = 0; report < report_weeks_.size(); ++report)
        for (std::size_t group = 0; group <= groups_.professions; ++group)
          for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
            (group == 0 ? all : by_profession)
                .push_back(
                    plan.people(report, people_column(group, static_cast<PeopleQuantity>(q), k)));
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

void ResultsFile::write_survey() {
  const auto columns = [&](const std::string& name, const std::string& axis, std::size_t first,
                           std::size_t count, const std::string& what) {
    writer_.variable(
        {.name = name,
         .dimensions = {"strategy", "draw", "replication", "report_week", axis},
         .units = "1",
         .long_name = what},
        each_run(report_weeks_.size() * count, [&](const RunRecord& r, std::size_t at) {
          return r.survey(at / count, first + at % count);
        }));
  };
  columns("nomad_item", "item", 0, nomad_item_count, "synthetic NoMAD survey: mean answer, 1-5");
  columns("nomad_construct", "construct", survey_constructs, nomad_construct_count,
          "synthetic NoMAD survey: mean of a construct's items, 1-5");
  columns("nomad_general", "general_item", survey_general, nomad_general_count,
          "synthetic NoMAD survey: mean answer to a general item, 0-10");
  writer_.variable({.name = "nomad_normal_with_use",
                    .dimensions = {"strategy", "draw", "replication", "report_week"},
                    .units = "1",
                    .long_name = "correlation over people of the answer to 'currently a normal "
                                 "part of my work' with use share in that week"},
                   each_run(report_weeks_.size(), [](const RunRecord& r, std::size_t report) {
                     return r.survey(report, survey_normal_with_use);
                   }));
}

// Only where a plan has rules.
void ResultsFile::write_rules() {
  Names names;
  std::vector<float> times;
  for (std::size_t s = 0; s < result_.strategies; ++s) {
    const Strategy& strategy = scenario_.strategies[s];
    for (std::size_t rule = 0; rule < strategy.rules.size(); ++rule) {
      names.push_back(strategy.name + "/" + strategy.rules[rule].name);
      for (std::size_t d = 0; d < result_.draws; ++d)
        for (std::size_t r = 0; r < result_.replications; ++r)
          times.push_back(result_.record(s, d, r).rule_firings[rule]);
    }
  }
  if (names.empty()) return;
  coded("rule", names, "strategy/rule");
  writer_.variable({.name = "rule_firings",
                    .dimensions = {"rule", "draw", "replication"},
                    .units = "1",
                    .long_name = "times a rule of a strategy acted, over its places"},
                   times);
}

// Only where a plan's dates follow from what was seen.
void ResultsFile::write_dates() {
  if (std::ranges::none_of(scenario_.strategies,
                           [](const Strategy& s) { return s.next_wave.has_value(); }))
    return;
  std::vector<float> dates;
  for (std::size_t s = 0; s < result_.strategies; ++s)
    for (std::size_t d = 0; d < result_.draws; ++d)
      for (std::size_t r = 0; r < result_.replications; ++r)
        for (const int week : result_.record(s, d, r).go_live)
          dates.push_back(week == not_decided ? std::numeric_limits<float>::quiet_NaN()
                                              : static_cast<float>(week));
  writer_.variable({.name = "went_live",
                    .dimensions = {"strategy", "draw", "replication", "unit"},
                    .units = "week",
                    .long_name = "calendar week of go-live of the run; not known before its end"},
                   dates);
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
}

// Planned and delivered in each practice's own measure: sim/model/README.md, "Hours".
void ResultsFile::write_doses() {
  for (std::size_t which = 0; which < 2; ++which)
    writer_.variable({.name = which == 0 ? "dose_planned" : "dose_delivered",
                      .dimensions = {"strategy", "draw", "replication", "practice"},
                      .units = "1",
                      .long_name = which == 0 ? "what a practice offered, in its own measure"
                                              : "what was taken of it, in the same measure"},
                     each_run(practice_keys.size(), [&](const RunRecord& r, std::size_t practice) {
                       return static_cast<float>(r.dose(practice, which));
                     }));
}

void ResultsFile::write_money() {
  const std::vector<std::string> run{"strategy", "draw", "replication"};
  const auto of_run = [&](const std::string& name, const std::string& what, auto&& value) {
    writer_.variable({.name = name, .dimensions = run, .units = "money", .long_name = what},
                     each_run(1, value));
  };
  writer_.variable({.name = "money",
                    .dimensions = {"strategy", "draw", "replication", "practice"},
                    .units = "money",
                    .long_name = "money for the hours of a practice, total of the run"},
                   each_run(practice_keys.size(), [&](const RunRecord& r, std::size_t practice) {
                     return static_cast<float>(r.money(practice, 0));
                   }));
  of_run("money_counted_twice", "money for hours of practices spent inside protected time",
         [](const RunRecord& r, std::size_t) { return static_cast<float>(r.money_counted_twice); });
  of_run("money_lump_sums", "money paid at once",
         [](const RunRecord& r, std::size_t) { return static_cast<float>(r.lump_sums); });
}

void ResultsFile::write_by_week(const std::string& name, const std::string& units,
                                Grid<float> OverRuns::* values) {
  std::vector<float> by_week;
  for (const OverRuns& plan : over_runs_) {
    const Grid<float>& means = plan.*values;
    for (std::size_t practice = 0; practice < practice_keys.size(); ++practice)
      for (std::size_t week = 0; week < means.rows(); ++week)
        by_week.push_back(means(week, practice));
  }
  writer_.variable({.name = name + "_by_week",
                    .dimensions = {"strategy", "practice", "week"},
                    .units = units,
                    .long_name = name + " of a practice in a week, mean over runs"},
                   by_week);
}

// Only where the scenario has pools, as `pool` among the coordinates.
void ResultsFile::write_pools() {
  if (scenario_.pools.empty()) return;
  for (std::size_t q = 0; q < pool_quantity_names.size(); ++q) {
    std::vector<float> by_week;
    for (std::size_t s = 0; s < result_.strategies; ++s)
      for (const PoolKind kind : kinds_of(scenario_.pools)) {
        const PoolCourse course = pool_course(scenario_, result_, s, kind);
        for (const double value : course.values[q]) by_week.push_back(static_cast<float>(value));
      }
    writer_.variable({.name = "pool_" + std::string(pool_quantity_names[q]),
                      .dimensions = {"strategy", "pool", "week"},
                      .units = "1",
                      .long_name = pool_quantity_long_names[q]},
                     by_week);
  }
}

void ResultsFile::write_parameters() {
  std::vector<double> values;
  for (const auto& draw : result_.parameters) values.insert(values.end(), draw.begin(), draw.end());
  writer_.variable({.name = "parameter_value",
                    .dimensions = {"draw", "parameter"},
                    .long_name = "value of a parameter in a draw"},
                   values);
}

}  // namespace uptake
