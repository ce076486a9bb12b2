#include "analysis/estimate/clusters.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

double mean_of(std::span<const double> values) {
  return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()))
      .mean();
}

double half_width_with(std::size_t clusters, double variance, double error) {
  const auto n = static_cast<double>(clusters);
  return boost::math::quantile(boost::math::students_t(n - 1), 1 - error / 2) *
         std::sqrt(variance / n);
}

}  // namespace

std::vector<double> cluster_means(std::span<const double> values, std::size_t per_cluster) {
  if (per_cluster == 0) caller_fault("a cluster of no values");
  std::vector<double> means;
  for (std::size_t first = 0; first < values.size(); first += per_cluster)
    means.push_back(mean_of(values.subspan(first, std::min(per_cluster, values.size() - first))));
  return means;
}

double sample_variance(std::span<const double> values) {
  if (values.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return squares / static_cast<double>(values.size() - 1);
}

std::optional<double> variance_reduction(std::span<const double> one, std::span<const double> other,
                                         std::size_t per_cluster) {
  if (one.size() != other.size()) caller_fault("pairs of different length");
  std::vector<double> differences(one.begin(), one.end());
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] -= other[i];
  const auto variance = [&](std::span<const double> values) {
    return sample_variance(cluster_means(values, per_cluster));
  };
  const double apart = variance(one) + variance(other);
  const double paired = variance(differences);
  if (std::isnan(apart)) return std::nullopt;
  if (paired == 0) return apart == 0 ? 1 : std::numeric_limits<double>::infinity();
  return apart / paired;
}

std::optional<std::size_t> more_clusters(std::span<const double> values, std::size_t per_cluster,
                                         double half_width, const Confidence& confidence) {
  if (!(half_width > 0)) caller_fault("a half width that is not above 0");
  const std::vector<double> means = cluster_means(values, per_cluster);
  if (means.size() < 2) return std::nullopt;
  const double variance = sample_variance(means);
  const double error = (1 - confidence.level) / static_cast<double>(confidence.together);
  const auto enough = [&](std::size_t n) {
    return half_width_with(n, variance, error) <= half_width;
  };
  if (enough(means.size())) return 0;
  std::size_t few = means.size(), many = 2 * few;
  for (; !enough(many); many *= 2) few = many;
  while (many - few > 1) {
    const std::size_t middle = few + (many - few) / 2;
    (enough(middle) ? many : few) = middle;
  }
  return many - means.size();
}

}  // namespace uptake
