// A results file while it is written: coordinates first, then the variables over them.
//
// Only write_results.cpp makes one. Its variables: README.md.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "sim/ensemble/ensemble.hpp"
#include "sim/ensemble/in_parallel.hpp"
#include "sim/results/netcdf_writer.hpp"
#include "sim/results/provenance.hpp"
#include "sim/results/run_summary.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

class ResultsFile {
 public:
  ResultsFile(const std::filesystem::path& path, const Scenario& scenario,
              const EnsembleResult& result);

  void write_attributes();
  void write_coordinates();
  void write_variables(unsigned threads);
  void write_provenance(const Provenance& provenance, const std::string& comparison);
  /// Of all that was written before the provenance.
  std::string content_hash() { return writer_.content_hash(); }
  void close() { writer_.close(); }

 private:
  // Of a strategy's runs.
  struct OverRuns {
    Grid<RunSummary> groups;
    Grid<float> people, hours, money, series;
  };
  using Names = std::vector<std::string>;
  struct Named {
    std::string name;
    std::function<Take()> packed;
  };

  void coded(const std::string& name, const Names& slugs, const std::string& long_name);
  void write_strategies();
  void write_go_live();
  void write_rule_names();
  void write_dates();
  void write_runs();
  void write_weeks();
  void write_organisation();

  Names rule_names() const;
  void summarise_runs(unsigned threads);
  void write_each_run();
  void write_over_runs();
  void write_named(unsigned threads);
  void write_sectors();
  bool keeps(Series series) const;
  void write_series();
  void write_mean_series();
  void write_at_report();
  void write_groups();
  void write_group_kind(GroupQuantity quantity, const std::string& kind, std::size_t first,
                        std::size_t count);
  void write_people();
  void write_rules();
  void write_hours();
  void write_survey();
  void write_doses();
  void write_money();
  void write_by_week(const std::string& name, const std::string& units,
                     Grid<float> OverRuns::* values);
  void write_pools();
  void write_parameters();

  // A variable of values that `make` gives when its turn comes, in whatever thread.
  template <class Make>
  void later(const VariableDescription& description, const Make& make) {
    named_.push_back(
        {description.name, [this, description, make]() -> Take {
           const auto values = std::make_shared<const decltype(make())>(make());
           auto packed = std::make_shared<const PackedVariable>(writer_.pack(description, *values));
           return [this, values, packed] { writer_.hashed_variable(*packed, *values); };
         }});
  }

  // Gives, when called: [strategy][draw][replication] and then `inner` values each.
  template <class Value>
  auto each_run(std::size_t inner, const Value& value) const {
    return [this, inner, value] {
      std::vector<float> values(result_.records.size() * inner);
      float* place = values.data();
      for (const RunRecord& record : result_.records)
        for (std::size_t i = 0; i < inner; ++i) *place++ = value(record, i);
      return values;
    };
  }

  // The same where these values stand in a row. Other runs' rows are far off in memory, so some are
  // asked for ahead.
  template <class Row>
  auto rows_of_runs(std::size_t inner, const Row& row) const {
    return [this, inner, row] {
      constexpr std::size_t ahead = 8, line = 16;  // runs, floats of a line of the cache
      std::vector<float> values;
      values.reserve(result_.records.size() * inner);
      for (std::size_t run = 0; run < result_.records.size(); ++run) {
        const RunRecord& later = result_.records[std::min(run + ahead, result_.records.size() - 1)];
        for (std::size_t i = 0; i < inner; i += line) __builtin_prefetch(&row(later)[i]);
        const auto of_run = row(result_.records[run]);
        values.insert(values.end(), of_run.begin(), of_run.end());
      }
      return values;
    };
  }

  NetcdfWriter writer_;
  const Scenario& scenario_;
  const EnsembleResult& result_;
  std::vector<int> report_weeks_;
  Groups groups_;
  std::vector<OverRuns> over_runs_;  // [strategy]
  std::vector<Named> named_;
};

}  // namespace uptake
