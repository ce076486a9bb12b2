#include "analysis/estimate/interval.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "analysis/estimate/clusters.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/quantile.hpp"

namespace uptake {

namespace {

Eigen::ArrayXd as_array(const std::vector<double>& values) {
  return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

}  // namespace

Estimate cluster_estimate(std::span<const double> values, std::size_t per_cluster,
                          const Confidence& confidence) {
  if (values.empty() || per_cluster == 0)
    throw Failure(ExitCode::internal, "no values to estimate from");
  const Eigen::ArrayXd means = as_array(cluster_means(values, per_cluster));
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
