#include "sim/results/run_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/quantile.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/engine/reference_kernel.hpp"

namespace uptake {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

std::span<const RunRecord> runs_of(const EnsembleResult& result, std::size_t strategy) {
  const std::size_t runs = result.draws * result.replications;
  return std::span(result.records).subspan(strategy * runs, runs);
}

struct Known {
  double sum = 0;
  std::size_t count = 0;
};

float mean_of(const Known& known) {
  return known.count == 0 ? unknown
                          : static_cast<float>(known.sum / static_cast<double>(known.count));
}

template <int N>
RunSummary summary_of(const kernel::Columns<N>& sorted, std::size_t lane) {
  const auto known = static_cast<std::size_t>(sorted.known.at[lane]);
  RunSummary summary{mean_of({sorted.sums.at[lane], known}), {}};
  const auto value = [&](std::size_t k) { return sorted.values[k].at[lane]; };
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    summary.quantiles[k] = quantile_of_ascending<float>(known, value, reported_quantiles[k]);
  return summary;
}

// Far-off places are in no cache: then each column is sorted by itself.
template <int N>
kernel::Kernel<N> kernel_for(std::size_t runs) {
  constexpr std::size_t most_to_sort_in_lanes = 1u << 16;
  return runs > most_to_sort_in_lanes ? reference_kernel<N>() : chosen_kernel<N>();
}

// The rows of runs, one under the other; filled up where one has fewer than N columns.
template <int N>
class RowOfRuns {
 public:
  RowOfRuns(std::span<const RunRecord> runs, GridOfRun values)
      : runs_(runs), of_run_(values), rows_(runs.size()) {
    if ((runs.front().*values).columns() < N) filled_up_.resize(runs.size());
  }
  /// From `column` on, in a row of every run.
  std::span<const float* const> at(std::size_t row, std::size_t column) {
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      const std::span<const float> values = (runs_[run].*of_run_).row(row);
      rows_[run] = values.data() + column;
      if (filled_up_.empty()) continue;
      std::ranges::copy(values, filled_up_[run].at);
      rows_[run] = filled_up_[run].at;
    }
    return rows_;
  }

 private:
  std::span<const RunRecord> runs_;
  GridOfRun of_run_;
  std::vector<const float*> rows_;
  std::vector<kernel::Lanes<N>> filled_up_;
};

// The last N columns may overlap those before.
template <int N>
Grid<RunSummary> summaries_of(std::span<const RunRecord> runs, GridOfRun of_run) {
  const Grid<float>& first = runs.front().*of_run;
  const kernel::Kernel<N> kernel = kernel_for<N>(runs.size());
  Grid<RunSummary> found(first.rows(), first.columns());
  RowOfRuns<N> rows(runs, of_run);
  std::vector<kernel::Lanes<N>> values(runs.size());
  kernel::Columns<N> columns{.count = static_cast<int>(runs.size()), .values = values.data()};
  const std::size_t lanes = std::min<std::size_t>(N, first.columns());
  for (std::size_t row = 0; row < first.rows(); ++row)
    for (std::size_t begin = 0; begin < first.columns(); begin += N) {
      const std::size_t column = std::min(begin, first.columns() - lanes);
      columns.rows = rows.at(row, column).data();
      kernel.take_columns(columns);
      kernel.sort_lanes(columns.values, columns.count);
      for (std::size_t lane = 0; lane < lanes; ++lane)
        found(row, column + lane) = summary_of(columns, lane);
    }
  return found;
}

}  // namespace

Grid<RunSummary> summaries_over_runs(const EnsembleResult& result, std::size_t strategy,
                                     GridOfRun values) {
  const auto runs = runs_of(result, strategy);
  return widest_kernel() == 16 ? summaries_of<16>(runs, values) : summaries_of<8>(runs, values);
}

namespace {

// Of one row, leaving out what is not known. Always in the order of runs, for the same bits.
std::vector<Known> known_of_row(std::span<const RunRecord> runs, GridOfRun values,
                                std::size_t row) {
  std::vector<Known> known((runs.front().*values).columns());
  for (const RunRecord& run : runs) {
    const auto of_run = (run.*values).row(row);
    for (std::size_t column = 0; column < of_run.size(); ++column) {
      const bool there = !std::isnan(of_run[column]);
      known[column].sum += there ? double{of_run[column]} : 0;
      known[column].count += there ? 1 : 0;
    }
  }
  return known;
}

// The next run is far off in memory: its values are asked for while these are added.
void add(std::span<const float> of_run, const float* of_next, std::span<double> sum) {
  constexpr std::size_t line = 16;  // floats of a line of the cache
  for (std::size_t begin = 0; begin < sum.size(); begin += line) {
    const std::size_t end = std::min(begin + line, sum.size());
    __builtin_prefetch(of_next + begin);
    for (std::size_t i = begin; i < end; ++i) sum[i] += double{of_run[i]};
  }
}

Grid<double> sums_over(std::span<const RunRecord> runs, GridOfRun values, IsZero is_zero) {
  const Grid<float>& first = runs.front().*values;
  Grid<double> sums(first.rows(), first.columns());
  for (std::size_t run = 0; run < runs.size(); ++run) {
    const Grid<float>& next = runs[std::min(run + 1, runs.size() - 1)].*values;
    for (std::size_t row = 0; row < sums.rows(); ++row)
      if (is_zero == nullptr || !is_zero(runs[run], row))
        add((runs[run].*values).row(row), next.row(row).data(), sums.row(row));
  }
  return sums;
}

}  // namespace

// Most rows are known in all runs; a sum that is no number says which are not.
Grid<float> means_over_runs(const EnsembleResult& result, std::size_t strategy, GridOfRun values,
                            IsZero is_zero) {
  const auto runs = runs_of(result, strategy);
  const Grid<double> sums = sums_over(runs, values, is_zero);
  Grid<float> means(sums.rows(), sums.columns());
  for (std::size_t row = 0; row < sums.rows(); ++row) {
    std::vector<Known> known(sums.columns());
    for (std::size_t column = 0; column < known.size(); ++column)
      known[column] = {sums(row, column), runs.size()};
    if (std::ranges::any_of(known, [](const Known& k) { return std::isnan(k.sum); }))
      known = known_of_row(runs, values, row);
    for (std::size_t column = 0; column < known.size(); ++column)
      means(row, column) = mean_of(known[column]);
  }
  return means;
}

}  // namespace uptake
