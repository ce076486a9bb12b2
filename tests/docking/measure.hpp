// Replications of one strategy and what the published tables ask of them.
// Takes parameters, a strategy's number 0-9 and how many replications; gives means over
// replications in points (shares times 100), states as they are.
// Every replication has a network of its own. In the prototype 32 shared one (P2): the mean is the
// same, but networks differ by .1-.6 points of use, which an error over replications would miss.
#pragma once

#include "tests/docking/published_tables.hpp"

namespace docking {

struct Measured {
  Use use{};
  Use use_se{};  // standard error over replications, in points
  std::array<double, 4> routine{};
  std::array<double, 5> time_cost{};
  Curves curves;  // mean over replications, [week - first_week]
};

Measured measure(const Parameters& p, int strategy_number, int replications);

double mean_over(const Curves& curves, double Means::* what, Weeks weeks);

}  // namespace docking
