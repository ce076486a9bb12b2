// Luck told apart from what is not known of the world, by analysis of variance.
//
// Takes runs [strategy][draw][replication], of which `per_cluster` neighbouring draws share in each
// replication one organisation and its luck. A run is
//     mean + draw's effect + shared luck (cluster, replication) + own luck (draw, replication).
// Inside a cluster draws and replications are crossed, so the shared luck cancels from what draws
// differ by, and own luck is seen in the interaction: mean squares of draws, replications and
// interaction in each cluster (Searle, Casella and McCulloch 1992, Variance Components, ch. 4) give
// the covariances of the three between strategies. With clusters of one draw both kinds of luck are
// one, and the analysis is one-way. Everything is absent with one replication.
//
// Shares are 0-1. Failure 70 for clusters of none.
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/decision/comparison.hpp"

namespace uptake {

/// Shares of the variance of one run; they add up to 1 and none is negative.
struct VarianceSplit {
  double parameters = 0;
  double luck = 0;
};

/// Of a strategy's runs; absent with one replication, fewer than two draws, or no variance.
std::optional<VarianceSplit> variance_split(const RunValues& runs, std::size_t strategy,
                                            std::size_t per_cluster);

/// Of the paired differences of two strategies' runs.
std::optional<VarianceSplit> paired_variance_split(const RunValues& runs, std::size_t strategy,
                                                   std::size_t other, std::size_t per_cluster);

/// Draw means with luck taken out, [strategy][draw][1]: same means, and the covariance of the
/// draws' effects (analysis/estimate/shrinkage.hpp), inside clusters and between them. Absent with
/// one replication or fewer than two draws.
std::optional<RunValues> without_luck(const RunValues& runs, std::size_t per_cluster);

}  // namespace uptake
