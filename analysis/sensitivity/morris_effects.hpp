// Elementary effects: which dimensions matter at all, from few runs.
//
// Takes a Morris design and its results in the order of its points; gives for each dimension mu,
// mu* and sigma in the result's unit, as it goes over the whole of the dimension's grid: the change
// of a step divided by grid / (2 (grid - 1)).
//   mu     mean of effects; near 0 also where they cancel     Morris 1991, Technometrics 33:161
//   mu*    mean of their sizes: how much it matters           Campolongo et al. 2007,
//          Environ. Model. Softw. 22:1509, with Student's t interval over trajectories
//   sigma  their sd: curvature or interactions                Morris 1991
// Failure 65: another design, results missing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/design/design.hpp"
#include "analysis/estimate/interval.hpp"
#include "analysis/sensitivity/complete_runs.hpp"

namespace uptake {

struct ElementaryEffects {
  double mu = 0;
  Estimate mu_star;
  double sigma = 0;  ///< 0 with one trajectory
};

struct MorrisEffects {
  std::vector<ElementaryEffects> effects;  ///< [dimension]
  std::size_t trajectories = 0;            ///< used
  std::size_t dropped = 0;                 ///< with a run that failed
};

MorrisEffects morris_effects(const Design& design, std::span<const double> response,
                             const Confidence& confidence = {},
                             FailedRuns failed = FailedRuns::refuse);

}  // namespace uptake
