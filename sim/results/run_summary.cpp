#include "sim/results/run_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/quantile.hpp"

namespace uptake {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

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
    summary.quantiles[k] = quantile_of_sorted<float>(values, reported_quantiles[k]);
  return summary;
}

}  // namespace uptake
