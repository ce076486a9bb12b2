#include "sim/results/run_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace uptake {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

// Type 7 (Hyndman and Fan 1996) of ascending values.
float quantile(const std::vector<float>& ascending, double probability) {
  const double at = probability * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] + static_cast<float>(at - static_cast<double>(below)) *
                                (ascending[above] - ascending[below]);
}

}  // namespace

RunSummary summarise(const EnsembleResult& result, std::size_t strategy,
                     const std::function<float(const RunRecord&)>& value) {
  std::vector<float> values;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t replication = 0; replication < result.replications; ++replication) {
      const float found = value(result.record(strategy, draw, replication));
      if (!std::isnan(found)) values.push_back(found);
    }
  RunSummary summary{unknown, {}};
  summary.quantiles.fill(unknown);
  if (values.empty()) return summary;
  double sum = 0;
  for (const float v : values) sum += double{v};  // in the order of runs, for the same bits
  summary.mean = static_cast<float>(sum / static_cast<double>(values.size()));
  std::sort(values.begin(), values.end());
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    summary.quantiles[k] = quantile(values, reported_quantiles[k]);
  return summary;
}

}  // namespace uptake
