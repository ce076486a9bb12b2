#include "sim/results/run_summary.hpp"

#include <algorithm>
#include <boost/sort/pdqsort/pdqsort.hpp>
#include <cmath>
#include <limits>

#include "sim/base/quantile.hpp"

namespace uptake {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

std::span<const RunRecord> runs_of(const EnsembleResult& result, std::size_t strategy) {
  const std::size_t runs = result.draws * result.replications;
  return std::span(result.records).subspan(strategy * runs, runs);
}

// In the order of runs, for the same bits.
float mean_of(const std::vector<float>& values) {
  double sum = 0;
  for (const float v : values) sum += double{v};
  return values.empty() ? unknown : static_cast<float>(sum / static_cast<double>(values.size()));
}

RunSummary summary_of(std::vector<float>& values) {
  RunSummary summary{mean_of(values), {}};
  boost::sort::pdqsort(values.begin(), values.end());
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    summary.quantiles[k] = quantile_of_sorted<float>(values, reported_quantiles[k]);
  return summary;
}

}  // namespace

// A record is read from end to end: one row of all runs is turned about, [column][run].
Grid<RunSummary> summaries_over_runs(const EnsembleResult& result, std::size_t strategy,
                                     GridOfRun values) {
  const auto runs = runs_of(result, strategy);
  const Grid<float>& first = runs.front().*values;
  Grid<RunSummary> found(first.rows(), first.columns());
  Grid<float> turned(first.columns(), runs.size());
  std::vector<float> known;
  for (std::size_t row = 0; row < first.rows(); ++row) {
    for (std::size_t run = 0; run < runs.size(); ++run) {
      const auto of_run = (runs[run].*values).row(row);
      for (std::size_t column = 0; column < of_run.size(); ++column)
        turned(column, run) = of_run[column];
    }
    for (std::size_t column = 0; column < first.columns(); ++column) {
      known.clear();
      std::ranges::copy_if(turned.row(column), std::back_inserter(known),
                           [](float value) { return !std::isnan(value); });
      found(row, column) = summary_of(known);
    }
  }
  return found;
}

// Added up in the order of runs, for the same bits.
Grid<float> means_over_runs(const EnsembleResult& result, std::size_t strategy, GridOfRun values) {
  const auto runs = runs_of(result, strategy);
  const Grid<float>& first = runs.front().*values;
  Grid<double> sums(first.rows(), first.columns()), known(first.rows(), first.columns());
  for (const RunRecord& run : runs)
    for (std::size_t row = 0; row < first.rows(); ++row) {
      const auto of_run = (run.*values).row(row);
      const auto sum = sums.row(row), count = known.row(row);
      for (std::size_t column = 0; column < of_run.size(); ++column) {
        const bool there = !std::isnan(of_run[column]);
        sum[column] += there ? double{of_run[column]} : 0;
        count[column] += there ? 1 : 0;
      }
    }
  Grid<float> means(first.rows(), first.columns());
  for (std::size_t row = 0; row < first.rows(); ++row)
    for (std::size_t column = 0; column < first.columns(); ++column)
      means(row, column) = known(row, column) > 0
                               ? static_cast<float>(sums(row, column) / known(row, column))
                               : unknown;
  return means;
}

}  // namespace uptake
