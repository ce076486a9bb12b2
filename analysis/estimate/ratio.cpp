#include "analysis/estimate/ratio.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "analysis/estimate/clusters.hpp"
#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

struct PairMeans {
  Eigen::ArrayXd numerator, denominator;  // [cluster]
};

Eigen::ArrayXd as_array(const std::vector<double>& values) {
  return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

// Those ratios q for which numerator - q * denominator is not distinguishable from 0: the roots of
// a quadratic, between which they lie when its leading coefficient is positive.
std::optional<Interval> fieller(const PairMeans& pairs, double t) {
  const double n = static_cast<double>(pairs.numerator.size());
  const double top = pairs.numerator.mean(), bottom = pairs.denominator.mean();
  const Eigen::ArrayXd a = pairs.numerator - top, b = pairs.denominator - bottom;
  const double scale = t * t / (n * (n - 1));
  const double leading = bottom * bottom - scale * b.square().sum();
  if (leading <= 0) return std::nullopt;
  const double middle = top * bottom - scale * (a * b).sum();
  const double last = top * top - scale * a.square().sum();
  const double root = std::sqrt(std::max(0.0, middle * middle - leading * last));
  return Interval{(middle - root) / leading, (middle + root) / leading};
}

}  // namespace

Estimate ratio_of_means(std::span<const double> numerator, std::span<const double> denominator,
                        std::size_t per_cluster, const Confidence& confidence) {
  if (numerator.empty() || numerator.size() != denominator.size())
    caller_fault("a ratio of runs that are not pairs");
  const PairMeans pairs{as_array(cluster_means(numerator, per_cluster)),
                        as_array(cluster_means(denominator, per_cluster))};
  const double bottom = pairs.denominator.mean();
  Estimate estimate{std::numeric_limits<double>::quiet_NaN(), std::nullopt,
                    static_cast<std::size_t>(pairs.numerator.size())};
  if (bottom != 0) estimate.mean = pairs.numerator.mean() / bottom;
  if (estimate.clusters < 2) return estimate;
  const double error = (1 - confidence.level) / static_cast<double>(confidence.together);
  const boost::math::students_t student(static_cast<double>(estimate.clusters - 1));
  estimate.interval = fieller(pairs, boost::math::quantile(student, 1 - error / 2));
  return estimate;
}

}  // namespace uptake
