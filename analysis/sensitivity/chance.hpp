// The share of a result's variance that is chance, from several runs at each point.
//
// Takes results [point][replication], of the same number of replications at every point; a two-way
// analysis of variance with random effects (Searle, Casella and McCulloch 1992, Variance
// Components, 4.5; expected mean squares). Replication r of all points may share its luck (common
// random numbers) or not: what the luck of r does to all points alike, and what it does to each,
// are both chance. Components below 0 are taken for 0. Failure 65: fewer than 2 points or
// replications, a run that failed. All in the result's unit squared, but shares.
#pragma once

#include "sim/base/grid.hpp"

namespace uptake {

struct ChanceShare {
  double between_points = 0;  ///< variance of points' expected results
  double shared_luck = 0;     ///< of what a replication does to all points alike
  double own_luck = 0;        ///< of the rest
  double of_one_run = 0;      ///< share of chance in the variance of single runs
  double of_point_means = 0;  ///< ... of means over the replications of a point
};

ChanceShare chance_share(const Grid<double>& results);

}  // namespace uptake
