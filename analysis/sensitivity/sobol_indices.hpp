// Shares of a result's variance: what each dimension does alone, and with all its interactions.
//
// Takes a Saltelli design and its results in the order of its points, in any unit; gives
// first-order and total-order indices (shares, 0-1) with intervals. Within each scramble, with
// results less their mean m (without that, a large mean ruins the first order):
//   first  V_j = mean (f(B) - m) (f(A_B^j) - f(A))       Saltelli et al. 2010, table 2 (b)
//   total  T_j = mean (f(A) - f(A_B^j))^2 / 2            Jansen 1999, Comput. Phys. Commun. 117:35
// over the variance of the results at A and B. The index is the mean over scrambles, which are
// independent, and its interval Student's t over them (rows of one scramble are not independent: a
// bootstrap of them is far too wide). An index whose interval does not lie above 0 is "not
// distinguishable from 0".
// Failure 65: another design, fewer than 2 scrambles, results missing, a result that never varies.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "analysis/design/design.hpp"
#include "analysis/estimate/interval.hpp"
#include "analysis/sensitivity/complete_runs.hpp"

namespace uptake {

struct SobolIndex {
  double share = 0;              ///< the estimate, cut at 0 and 1
  Interval interval;             ///< not cut
  bool distinguishable = false;  ///< the interval lies above 0
};

struct SobolIndices {
  double mean = 0;
  double variance = 0;            ///< of the result, over scrambles and blocks A and B
  std::vector<SobolIndex> first;  ///< [dimension]
  std::vector<SobolIndex> total;  ///< [dimension]
  std::size_t rows = 0;           ///< used, of all scrambles together
  std::size_t dropped = 0;        ///< rows with a run that failed
};

SobolIndices sobol_indices(const Design& design, std::span<const double> response,
                           const Confidence& confidence = {},
                           FailedRuns failed = FailedRuns::refuse);

/// "0.31 (0.29 to 0.33)", or "not distinguishable from 0 (at most 0.02)".
std::string to_text(const SobolIndex& index);

}  // namespace uptake
