// Means and quantiles over the runs of a strategy, leaving out runs without a value.
#pragma once

#include <array>
#include <functional>

#include "sim/ensemble/ensemble.hpp"

namespace uptake {

struct RunSummary {
  float mean = 0;  ///< NaN when no run has a value
  std::array<float, reported_quantiles.size()> quantiles{};
};

/// `value` reads one number of a run's record.
RunSummary summarise(const EnsembleResult& result, std::size_t strategy,
                     const std::function<float(const RunRecord&)>& value);

}  // namespace uptake
