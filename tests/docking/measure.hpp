// Replications of one strategy and what the published tables ask of them.
// Takes parameters, a strategy (or its number 0-9) and how many replications; gives means over
// replications in points (shares times 100), states as they are.
// Every replication has a network of its own. In the prototype 32 shared one (P2): the mean is the
// same, but networks differ by .1-.6 points of use, which an error over replications would miss.
// The same replication number means the same network, traits and luck under every strategy.
#pragma once

#include <vector>

#include "tests/docking/prototype_model.hpp"
#include "tests/docking/published_tables.hpp"

namespace docking {

struct Measured {
  Use use{};
  Use use_se{};  // standard error over replications, in points
  std::array<double, 4> routine{};
  std::array<double, 5> time_cost{};
  Curves curves;  // mean over replications, [week - first_week]
};

struct Estimate {
  double mean = 0;
  double se = 0;  // over replications
};

std::vector<Outcome> replicate(const Parameters& p, const Strategy& strategy, int replications);

Measured measure(const Parameters& p, int strategy_number, int replications);

double mean_over(const Curves& curves, double Means::* what, Weeks weeks);

// Use in points over weeks w-2..w+2, [replication].
std::vector<double> use_around(const std::vector<Outcome>& all, int week);

Estimate estimate(const std::vector<double>& values);

// With minus without, replication by replication.
Estimate difference(const std::vector<double>& with, const std::vector<double>& without);

double mean_work(const std::vector<Outcome>& all, double Work::* what);

}  // namespace docking
