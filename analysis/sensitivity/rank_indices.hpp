// First-order shares from any sample: no special design is needed.
//
// Takes the points of a sample and a result at each; a dimension's share is how alike the results
// of neighbours are when the sample is put in its order, its last point being neighbour to the
// first:
//   S_j = (mean y_i y_n(i) - m^2) / (mean y_i^2 - m^2), with results less their mean m
// Gamboa, Gremaud, Klein and Lagnoux 2022, Bernoulli 28:2345, equation 9, after Chatterjee 2021,
// J. Am. Stat. Assoc. 116:2009. Points with equal values come in an order drawn by `seed`, so that
// a factorial's own order says nothing. Dimensions are to be independent of each other in the
// sample (a list may not be). Without any effect S_j sqrt(n) is nearly standard normal: a share is
// "distinguishable" when it is beyond that at 5 % over all dimensions together (Bonferroni).
// Failure 65: fewer than 16 complete points, a result that never varies. Failure 70: extents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "analysis/design/design.hpp"
#include "analysis/sensitivity/complete_runs.hpp"

namespace uptake {

struct RankIndex {
  double share = 0;  ///< cut at 0 and 1
  bool distinguishable = false;
};

struct RankIndices {
  std::vector<RankIndex> first;  ///< [dimension]
  std::size_t points = 0;        ///< used
  std::size_t dropped = 0;
};

/// Column d of the sample is `column(d)`, [point], asked for one at a time.
RankIndices rank_indices(std::size_t dimensions,
                         const std::function<std::vector<double>(std::size_t)>& column,
                         std::span<const double> response, std::uint64_t seed = 1,
                         FailedRuns failed = FailedRuns::refuse);

/// Of a factorial, list, Latin hypercube or Sobol' design, results in the order of its points. The
/// other designs repeat their points and are Failure 65.
RankIndices rank_indices(const Design& design, std::span<const double> response,
                         std::uint64_t seed = 1, FailedRuns failed = FailedRuns::refuse);

}  // namespace uptake
