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
constexpr float infinity = std::numeric_limits<float>::infinity();

template <int N>
using Sort = decltype(kernel::Kernel<N>::sort_lanes);

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

// N columns of a row, side by side: [run].
template <int N>
struct Columns {
  std::vector<kernel::Lanes<N>> values;
  kernel::DoubleLanes<N> sums;  // in the order of runs, for the same bits
  kernel::WholeLanes<N> known;
};

// Where a run has no value stands infinity, behind all that are known; a zero below 0 becomes 0, so
// that the order of the two does not matter.
template <int N>
void take(kernel::Lanes<N>& to, const float* of_run, Columns<N>& columns) {
  for (std::size_t lane = 0; lane < N; ++lane) {
    const float value = of_run[lane];
    const bool there = !std::isnan(value);
    columns.sums.at[lane] += there ? double{value} : 0;
    columns.known.at[lane] += there;
    to.at[lane] = there ? value + 0.0f : infinity;
  }
}

// The last columns of a row may be fewer.
template <int N>
void take(kernel::Lanes<N>& to, std::span<const float> of_run, Columns<N>& columns) {
  if (of_run.size() == N) return take(to, of_run.data(), columns);
  std::array<float, N> filled_up{};
  std::ranges::copy(of_run, filled_up.begin());
  take(to, filled_up.data(), columns);
}

template <int N>
RunSummary summary_of(const Columns<N>& columns, std::size_t lane) {
  const auto known = static_cast<std::size_t>(columns.known.at[lane]);
  RunSummary summary{mean_of({columns.sums.at[lane], known}), {}};
  const auto value = [&](std::size_t k) { return columns.values[k].at[lane]; };
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    summary.quantiles[k] = quantile_of_ascending<float>(known, value, reported_quantiles[k]);
  return summary;
}

// Far-off places are in no cache: then each column is sorted by itself.
template <int N>
Sort<N> sort_of(std::size_t runs) {
  constexpr std::size_t most_to_sort_in_lanes = 1u << 16;
  return (runs > most_to_sort_in_lanes ? reference_kernel<N>() : chosen_kernel<N>()).sort_lanes;
}

template <int N>
Grid<RunSummary> summaries_of(std::span<const RunRecord> runs, GridOfRun values) {
  const Grid<float>& first = runs.front().*values;
  const Sort<N> sort = sort_of<N>(runs.size());
  Grid<RunSummary> found(first.rows(), first.columns());
  Columns<N> columns{std::vector<kernel::Lanes<N>>(runs.size()), {}, {}};
  std::vector<const float*> rows(runs.size());
  for (std::size_t row = 0; row < first.rows(); ++row) {
    for (std::size_t run = 0; run < runs.size(); ++run)
      rows[run] = (runs[run].*values).row(row).data();
    for (std::size_t column = 0; column < first.columns(); column += N) {
      const std::size_t lanes = std::min<std::size_t>(N, first.columns() - column);
      columns.sums = {}, columns.known = {};
      for (std::size_t run = 0; run < runs.size(); ++run)
        take(columns.values[run], {rows[run] + column, lanes}, columns);
      sort(columns.values.data(), static_cast<int>(runs.size()));
      for (std::size_t lane = 0; lane < lanes; ++lane)
        found(row, column + lane) = summary_of(columns, lane);
    }
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

Grid<double> sums_over(std::span<const RunRecord> runs, GridOfRun values) {
  const Grid<float>& first = runs.front().*values;
  Grid<double> sums(first.rows(), first.columns());
  const std::span<double> sum = sums.values();
  for (const RunRecord& run : runs) {
    const std::span<const float> of_run = (run.*values).values();
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += double{of_run[i]};
  }
  return sums;
}

}  // namespace

// Most rows are known in all runs; a sum that is no number says which are not.
Grid<float> means_over_runs(const EnsembleResult& result, std::size_t strategy, GridOfRun values) {
  const auto runs = runs_of(result, strategy);
  const Grid<double> sums = sums_over(runs, values);
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
