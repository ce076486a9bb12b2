#include "sim/results/pool_waits.hpp"
#include "sim/results/results_file.hpp"
#include "sim/results/run_summary.hpp"
#include "sim/results/series_metadata.hpp"

namespace uptake {

// What runs gave together.
void ResultsFile::write_over_runs() {
  write_groups();
  write_people();
  write_by_week("hours", "hour", &OverRuns::hours);
  write_by_week("money", "money", &OverRuns::money);
  write_mean_series();
  write_pools();
  write_parameters();
}

void ResultsFile::write_mean_series() {
  for (std::size_t q = 0; q < series_names.size(); ++q)
    later({.name = std::string(series_names[q]) + "_by_week",
           .dimensions = {"strategy", "week"},
           .units = series_units[q],
           .long_name = std::string(series_long_names[q]) + ", mean over runs"},
          [this, q] {
            std::vector<float> means;
            for (const OverRuns& plan : over_runs_)
              means.insert(means.end(), plan.series.row(q).begin(), plan.series.row(q).end());
            return means;
          });
}

void ResultsFile::write_group_kind(GroupQuantity quantity, const std::string& kind,
                                   std::size_t first, std::size_t count) {
  const auto of_groups = [=, this](auto&& add) {
    return [=, this] {
      std::vector<float> values;
      for (const OverRuns& plan : over_runs_)
        for (std::size_t report = 0; report < report_weeks_.size(); ++report)
          for (std::size_t group = first; group < first + count; ++group)
            add(values, plan.groups(report, group_column(group, quantity)));
      return values;
    };
  };
  const std::size_t q = static_cast<std::size_t>(quantity);
  const std::string name = std::string(group_quantity_names[q]) + "_by_" + kind;
  const std::string what = std::string(group_quantity_long_names[q]) + ", by " + kind;
  later({.name = name,
         .dimensions = {"strategy", "report_week", kind},
         .units = "1",
         .long_name = what + ", mean over runs"},
        of_groups([](std::vector<float>& means, const RunSummary& summary) {
          means.push_back(summary.mean);
        }));
  later({.name = name + "_quantile",
         .dimensions = {"strategy", "report_week", kind, "quantile"},
         .units = "1",
         .long_name = what + ", quantiles over runs"},
        of_groups([](std::vector<float>& quantiles, const RunSummary& summary) {
          quantiles.insert(quantiles.end(), summary.quantiles.begin(), summary.quantiles.end());
        }));
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
    const auto of_groups = [=, this](std::size_t first, std::size_t end) {
      return [=, this] {
        std::vector<float> values;
        for (const OverRuns& plan : over_runs_)
          for (std::size_t report = 0; report < report_weeks_.size(); ++report)
            for (std::size_t group = first; group < end; ++group)
              for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
                values.push_back(
                    plan.people(report, people_column(group, static_cast<PeopleQuantity>(q), k)));
        return values;
      };
    };
    const std::string name = std::string(people_quantity_names[q]) + "_people";
    const std::string what = "quantiles over people of " + std::string(people_quantity_names[q]);
    later({.name = name,
           .dimensions = {"strategy", "report_week", "quantile"},
           .units = "1",
           .long_name = what + ", mean over runs"},
          of_groups(0, 1));
    later({.name = name + "_by_profession",
           .dimensions = {"strategy", "report_week", "profession", "quantile"},
           .units = "1",
           .long_name = what + ", mean over runs"},
          of_groups(1, 1 + groups_.professions));
  }
}

void ResultsFile::write_by_week(const std::string& name, const std::string& units,
                                Grid<float> OverRuns::* values) {
  later({.name = name + "_by_week",
         .dimensions = {"strategy", "practice", "week"},
         .units = units,
         .long_name = name + " of a practice in a week, mean over runs"},
        [this, values] {
          std::vector<float> by_week;
          for (const OverRuns& plan : over_runs_) {
            const Grid<float>& means = plan.*values;
            by_week.insert(by_week.end(), means.values().begin(), means.values().end());
          }
          return by_week;
        });
}

// Only where the scenario has pools, as `pool` among the coordinates.
void ResultsFile::write_pools() {
  if (scenario_.pools.empty()) return;
  for (std::size_t q = 0; q < pool_quantity_names.size(); ++q)
    later({.name = "pool_" + std::string(pool_quantity_names[q]),
           .dimensions = {"strategy", "pool", "week"},
           .units = "1",
           .long_name = pool_quantity_long_names[q]},
          [this, q] {
            std::vector<float> by_week;
            for (std::size_t s = 0; s < result_.strategies; ++s)
              for (const PoolKind kind : kinds_of(scenario_.pools)) {
                const PoolCourse course = pool_course(scenario_, result_, s, kind);
                by_week.insert(by_week.end(), course.values[q].begin(), course.values[q].end());
              }
            return by_week;
          });
}

void ResultsFile::write_parameters() {
  later({.name = "parameter_value",
         .dimensions = {"draw", "parameter"},
         .long_name = "value of a parameter in a draw"},
        [this] {
          std::vector<double> values;
          for (const auto& draw : result_.parameters)
            values.insert(values.end(), draw.begin(), draw.end());
          return values;
        });
}

}  // namespace uptake
