// Whether enough runs were made to know the model's own averages, and how many more it would take.
// Says nothing about whether the model is right, nor how far one run lies from the average.
//
// Takes runs [strategy][draw][replication] and the draws in a cluster; amounts in the value's unit.
// Intervals are those of comparison.hpp: paired t over clusters, holding for all pairs together.
// Failure 70 for an amount that is not above 0.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/decision/comparison.hpp"

namespace uptake {

struct Precision {
  std::optional<double> half_width;  ///< the widest; none with one cluster
  bool reached = false;
  /// Clusters to add, 0 when reached; none with one cluster.
  std::optional<std::size_t> more_clusters;
};

/// Of all strategies' means, and of the paired differences of all pairs.
Precision precision_of(const RunValues& runs, std::size_t per_cluster, double wanted);

enum class Verdict {
  apart,      ///< the interval excludes 0: it is clear which has more
  alike,      ///< the interval lies within the indifference on both sides
  undecided,  ///< neither; more clusters would tell
};

struct PairVerdict {
  std::size_t one = 0, other = 0;  ///< one < other
  Estimate difference;             ///< one less other
  Verdict verdict = Verdict::undecided;
  /// Clusters to add until the verdict is expected to be `apart` or `alike`, should the means stay
  /// as they are: a half width below |mean|, or such that the interval lies within the
  /// indifference, whichever is sooner. 0 where it is; none with one cluster, and none where the
  /// mean is the indifference or 0 so nearly that more than a million would be needed.
  std::optional<std::size_t> more_clusters;
};

/// All pairs.
std::vector<PairVerdict> pair_verdicts(const RunValues& runs, std::size_t per_cluster,
                                       double indifference);

}  // namespace uptake
