// Means and quantiles over the runs of a strategy, leaving out runs without a value.
#pragma once

#include <array>
#include <vector>

#include "sim/ensemble/ensemble.hpp"

namespace uptake {

struct RunSummary {
  float mean = 0;  ///< NaN when no run has a value
  std::array<float, reported_quantiles.size()> quantiles{};
};

using GridOfRun = Grid<float> RunRecord::*;

/// Of every value of a grid of the records, [row][column].
Grid<RunSummary> summaries_over_runs(const EnsembleResult& result, std::size_t strategy,
                                     GridOfRun values);
/// Says whether a run has nothing but zeros in a row, without a look at it.
using IsZero = bool (*)(const RunRecord&, std::size_t row);

/// Their means alone.
Grid<float> means_over_runs(const EnsembleResult& result, std::size_t strategy, GridOfRun values,
                            IsZero is_zero = nullptr);

}  // namespace uptake
