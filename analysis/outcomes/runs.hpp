// Numbers of every run of an ensemble, [strategy][draw][replication].
#pragma once

#include <string>
#include <vector>

#include "analysis/decision/comparison.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// The objective among groups' values and among weekly series.
GroupQuantity quantity_of(const Objective& objective);
Series series_of(const Objective& objective);

/// A number of every run, [strategy][draw][replication].
template <class Value>
RunValues each_run(const EnsembleResult& result, const Value& value) {
  RunValues values{result.strategies, result.draws, result.replications, {}};
  for (const RunRecord& record : result.records) values.values.push_back(value(record));
  return values;
}

/// A group's value (0: the organisation) of a quantity at the objective's week.
double at_objective(const Scenario& scenario, const RunRecord& record, GroupQuantity quantity,
                    std::size_t group = 0);

/// The objective of every run.
RunValues objective_of(const Scenario& scenario, const EnsembleResult& result);

/// Mean over a strategy's runs that have a value; NaN without any.
template <class Value>
double mean_of_runs(const EnsembleResult& result, std::size_t strategy, const Value& value) {
  double sum = 0, runs = 0;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r) {
      const double of_run = value(result.record(strategy, draw, r));
      if (of_run != of_run) continue;
      sum += of_run;
      runs += 1;
    }
  return sum / runs;
}

/// Mean over runs by calendar week; NaN where no run has a value.
std::vector<double> mean_course(const EnsembleResult& result, std::size_t strategy, Series series);

/// The centre of a parameter in this scenario.
double parameter_of(const Scenario& scenario, const std::string& key);

}  // namespace uptake
