// Where further runs tell most about which plan has the least (or the most), without a guarantee:
// OCBA, Chen, Lin, Yucesan and Chick 2000, Discrete Event Dyn. Syst. 10:251 (theorem 1).
#pragma once

#include <cstddef>
#include <vector>

namespace uptake {

/// What is known of a plan so far.
struct PlanSoFar {
  double mean = 0;
  double variance = 0;  ///< of one run, > 0
  std::size_t runs = 0;
};

enum class Better { less, more };

/// Runs to add to each plan, [plan]; they add up to `more_runs`. Shares are rounded down and the
/// best so far gets the rest; a plan that has more runs than its share gets none. A plan that is
/// equal to the best counts as a thousandth of the largest deviation away from it. All to the only
/// plan; Failure 70 without plans or with a variance that is not above 0.
std::vector<std::size_t> runs_to_add(const std::vector<PlanSoFar>& plans, std::size_t more_runs,
                                     Better better);

}  // namespace uptake
