// Estimates of a mean from clustered runs.
//
// Runs that share parameter draws or an organisation are not independent; the cluster is a block
// of parameter draws with all its replications, and clusters are. The interval is Student's t over
// cluster means (Student 1908), or absent with one cluster. Several intervals that shall hold
// together share the error by Bonferroni's inequality (Dunn 1961).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace uptake {

struct Interval {
  double low = 0;
  double high = 0;
  double half_width() const { return (high - low) / 2; }
  bool excludes_zero() const { return low > 0 || high < 0; }
};

struct Estimate {
  double mean = 0;
  std::optional<Interval> interval;  ///< none with fewer than two clusters
  std::size_t clusters = 0;
};

struct Confidence {
  double level = 0.95;
  std::size_t together = 1;  ///< intervals that shall hold at once
};

/// Mean over `values`, which fall into clusters of `per_cluster` neighbours (the last may be
/// smaller); clusters weigh alike. Throws Failure(70) without values.
Estimate cluster_estimate(std::span<const double> values, std::size_t per_cluster,
                          const Confidence& confidence = {});

/// Type 7 quantile (Hyndman and Fan 1996), NaN without values; takes them in any order.
double quantile(std::vector<double> values, double probability);

}  // namespace uptake
