// Small comparisons typed by hand: a plan is its value in each draw and its hours.
#pragma once

#include <vector>

#include "analysis/decision/comparison.hpp"

namespace uptake {

struct Plan {
  double hours = 0;
  std::vector<double> ends;  ///< the objective, draw by draw
};

/// One replication a draw; clusters of one draw unless told otherwise.
inline ComparisonInput input_of(const std::vector<Plan>& plans, std::size_t draws_per_cluster = 1) {
  const std::size_t draws = plans.front().ends.size();
  ComparisonInput input{
      {plans.size(), draws, 1, {}}, {plans.size(), draws, 1, {}}, 0, draws_per_cluster};
  for (const Plan& plan : plans) {
    input.objective.values.insert(input.objective.values.end(), plan.ends.begin(), plan.ends.end());
    input.hours.values.insert(input.hours.values.end(), draws, plan.hours);
  }
  return input;
}

}  // namespace uptake
