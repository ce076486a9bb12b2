#include "analysis/estimate/interval.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "sim/base/failure.hpp"
#include "sim/base/quantile.hpp"

namespace uptake {

namespace {

Eigen::ArrayXd cluster_means(std::span<const double> values, std::size_t per_cluster) {
  const std::size_t clusters = (values.size() + per_cluster - 1) / per_cluster;
  Eigen::ArrayXd means(static_cast<Eigen::Index>(clusters));
  for (std::size_t c = 0; c < clusters; ++c) {
    const std::size_t first = c * per_cluster;
    const auto count = static_cast<Eigen::Index>(std::min(per_cluster, values.size() - first));
    means[static_cast<Eigen::Index>(c)] =
        Eigen::Map<const Eigen::ArrayXd>(values.data() + first, count).mean();
  }
  return means;
}

}  // namespace

Estimate cluster_estimate(std::span<const double> values, std::size_t per_cluster,
                          const Confidence& confidence) {
  if (values.empty() || per_cluster == 0)
    throw Failure(ExitCode::internal, "no values to estimate from");
  const Eigen::ArrayXd means = cluster_means(values, per_cluster);
  Estimate estimate{means.mean(), std::nullopt, static_cast<std::size_t>(means.size())};
  if (means.size() < 2) return estimate;
  const auto n = static_cast<double>(means.size());
  const double variance = (means - estimate.mean).square().sum() / (n - 1);
  const double error = (1 - confidence.level) / static_cast<double>(confidence.together);
  const double t = boost::math::quantile(boost::math::students_t(n - 1), 1 - error / 2);
  const double half = t * std::sqrt(variance / n);
  estimate.interval = Interval{estimate.mean - half, estimate.mean + half};
  return estimate;
}

double quantile(std::vector<double> values, double probability) {
  std::sort(values.begin(), values.end());
  return quantile_of_sorted<double>(values, probability);
}

}  // namespace uptake
