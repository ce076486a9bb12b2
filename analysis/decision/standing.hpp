// Who is best in how many plausible worlds, what the wrong choice costs, and what knowing would be
// worth.
//
// Takes values [strategy][draw][replication], of which draws' means count: hand in draws without
// luck (luck.hpp), since luck pulls "first" towards even shares and inflates what knowing is worth.
// More of the value is better; gives shares (0-1) and amounts in the value's unit. Raiffa and
// Schlaifer 1961, Applied Statistical Decision Theory; Claxton 1999, J. Health Econ. 18:341.
#pragma once

#include <vector>

#include "analysis/decision/comparison.hpp"

namespace uptake {

struct Standing {
  double first = 0;            ///< share of draws in which it is the best (ties in equal parts)
  double expected_regret = 0;  ///< mean shortfall to the best of each draw
  double max_regret = 0;  ///< largest shortfall among the draws at hand; more draws, more of it
};

struct Standings {
  std::vector<Standing> strategies;
  /// Expected value of perfect information: mean of the best of each draw less the best mean, the
  /// least of the expected regrets.
  double perfect_information = 0;
};

/// Without strategies or draws empty and 0.
Standings standings(const RunValues& values);

}  // namespace uptake
