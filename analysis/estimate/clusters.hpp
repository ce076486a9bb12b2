// Means of clusters of neighbouring values, and how many clusters a wanted half width needs.
//
// Takes values in their order (draw by draw) and how many neighbours share an organisation and its
// luck. Fails with Failure 70 on a cluster size of 0.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/estimate/interval.hpp"

namespace uptake {

/// One mean a cluster, in their order; the last may be of fewer values.
std::vector<double> cluster_means(std::span<const double> values, std::size_t per_cluster);

/// Variance of one of the values, n - 1 in the denominator (NaN with fewer than two).
double sample_variance(std::span<const double> values);

/// How much less variance the mean difference has for being paired: the sum of both variances of
/// cluster means over the variance of their differences (common random numbers; Law 2015, 11.2).
/// 1 is no gain, infinite a constant difference, absent with fewer than two clusters. The spans
/// are of one length.
std::optional<double> variance_reduction(std::span<const double> one, std::span<const double> other,
                                         std::size_t per_cluster);

/// Clusters to add until the t interval of the mean is expected to have a half width of at most
/// `half_width` (> 0, in the values' unit): the least n with t(n-1) s / sqrt(n) <= half_width, s
/// from the clusters at hand (Stein 1945, Ann. Math. Statist. 16:243, for a sample variance kept
/// fixed). 0 when it is reached; absent with fewer than two clusters.
std::optional<std::size_t> more_clusters(std::span<const double> values, std::size_t per_cluster,
                                         double half_width, const Confidence& confidence = {});

}  // namespace uptake
