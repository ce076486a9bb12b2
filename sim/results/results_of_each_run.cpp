#include <algorithm>
#include <limits>

#include "sim/results/results_file.hpp"
#include "sim/results/series_metadata.hpp"

namespace uptake {

// What each run gave.
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
      later({.name = std::string(series_names[q]),
             .dimensions = {"strategy", "draw", "replication", "week"},
             .units = series_units[q],
             .long_name = series_long_names[q]},
            rows_of_runs(weeks, [q](const RunRecord& r) { return r.series.row(q); }));
}

void ResultsFile::write_at_report() {
  for (std::size_t q = 0; q < group_quantity_names.size(); ++q)
    later(
        {.name = std::string(group_quantity_names[q]) + "_at_report",
         .dimensions = {"strategy", "draw", "replication", "report_week"},
         .units = "1",
         .long_name = std::string(group_quantity_long_names[q]) + ", organisation, value at week"},
        each_run(report_weeks_.size(), [q, this](const RunRecord& r, std::size_t report) {
          return r.groups(report, group_column(groups_.organisation(), GroupQuantity{q}));
        }));
}

void ResultsFile::write_survey() {
  const auto columns = [&](const std::string& name, const std::string& axis, std::size_t first,
                           std::size_t count, const std::string& what) {
    later({.name = name,
           .dimensions = {"strategy", "draw", "replication", "report_week", axis},
           .units = "1",
           .long_name = what},
          each_run(report_weeks_.size() * count, [=](const RunRecord& r, std::size_t at) {
            return r.survey(at / count, first + at % count);
          }));
  };
  columns("nomad_item", "item", 0, nomad_item_count, "synthetic NoMAD survey: mean answer, 1-5");
  columns("nomad_construct", "construct", survey_constructs, nomad_construct_count,
          "synthetic NoMAD survey: mean of a construct's items, 1-5");
  columns("nomad_general", "general_item", survey_general, nomad_general_count,
          "synthetic NoMAD survey: mean answer to a general item, 0-10");
  later({.name = "nomad_normal_with_use",
         .dimensions = {"strategy", "draw", "replication", "report_week"},
         .units = "1",
         .long_name = "correlation over people of the answer to 'currently a normal "
                      "part of my work' with use share in that week"},
        each_run(report_weeks_.size(), [](const RunRecord& r, std::size_t report) {
          return r.survey(report, survey_normal_with_use);
        }));
}

// Only where a plan has rules, as `rule` among the coordinates.
void ResultsFile::write_rules() {
  if (rule_names().empty()) return;
  later({.name = "rule_firings",
         .dimensions = {"rule", "draw", "replication"},
         .units = "1",
         .long_name = "times a rule of a strategy acted, over its places"},
        [this] {
          std::vector<float> times;
          for (std::size_t s = 0; s < result_.strategies; ++s)
            for (std::size_t rule = 0; rule < scenario_.strategies[s].rules.size(); ++rule)
              for (std::size_t d = 0; d < result_.draws; ++d)
                for (std::size_t r = 0; r < result_.replications; ++r)
                  times.push_back(result_.record(s, d, r).rule_firings[rule]);
          return times;
        });
}

// Only where a plan's dates follow from what was seen.
void ResultsFile::write_dates() {
  if (std::ranges::none_of(scenario_.strategies,
                           [](const Strategy& s) { return s.next_wave.has_value(); }))
    return;
  later({.name = "went_live",
         .dimensions = {"strategy", "draw", "replication", "unit"},
         .units = "week",
         .long_name = "calendar week of go-live of the run; not known before its end"},
        each_run(result_.records.front().go_live.size(), [](const RunRecord& r, std::size_t unit) {
          const int week = r.go_live[unit];
          return week == not_decided ? std::numeric_limits<float>::quiet_NaN()
                                     : static_cast<float>(week);
        }));
}

void ResultsFile::write_hours() {
  const std::vector<std::string> run{"strategy", "draw", "replication"};
  std::vector<std::string> run_practice = run;
  run_practice.push_back("practice");
  for (std::size_t kind = 0; kind < hour_kinds; ++kind)
    later({.name = "hours_" + std::string(hour_kind_names[kind]),
           .dimensions = run_practice,
           .units = "hour",
           .long_name = "hours of " + std::string(hour_kind_names[kind]) + ", total of the run"},
          each_run(practice_keys.size(), [kind](const RunRecord& r, std::size_t practice) {
            return static_cast<float>(r.hours(practice, kind));
          }));
  later({.name = "hours_counted_twice",
         .dimensions = run,
         .units = "hour",
         .long_name = "hours of practices spent inside protected time"},
        each_run(1, [](const RunRecord& r, std::size_t) {
          return static_cast<float>(r.counted_twice);
        }));
  later({.name = "hours_own_practice",
         .dimensions = run,
         .units = "hour",
         .long_name = "hours staff practise in what is left of their time"},
        each_run(
            1, [](const RunRecord& r, std::size_t) { return static_cast<float>(r.own_practice); }));
}

// Planned and delivered in each practice's own measure: sim/model/README.md, "Hours".
void ResultsFile::write_doses() {
  for (std::size_t which = 0; which < 2; ++which)
    later({.name = which == 0 ? "dose_planned" : "dose_delivered",
           .dimensions = {"strategy", "draw", "replication", "practice"},
           .units = "1",
           .long_name = which == 0 ? "what a practice offered, in its own measure"
                                   : "what was taken of it, in the same measure"},
          each_run(practice_keys.size(), [which](const RunRecord& r, std::size_t practice) {
            return static_cast<float>(r.dose(practice, which));
          }));
}

void ResultsFile::write_money() {
  const std::vector<std::string> run{"strategy", "draw", "replication"};
  const auto of_run = [&](const std::string& name, const std::string& what, auto&& value) {
    later({.name = name, .dimensions = run, .units = "money", .long_name = what},
          each_run(1, value));
  };
  later({.name = "money",
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

}  // namespace uptake
