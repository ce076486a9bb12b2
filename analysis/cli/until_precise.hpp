// Runs of plans until it is clear which has the most on the model's own average.
#pragma once

#include <string>

#include "analysis/report/comparison_page.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct PrecisionOptions {
  double indifference = .01;  ///< of the objective, a share
  double confidence = .95;
  int most_draws = 0;  ///< 0: eight times the scenario's
};

/// "1pp" is .01. Failure(64) for anything else.
double points_or_throw(const std::string& text);

struct PreciseRuns {
  EnsembleResult result;
  SelectionFacts selection;
};

/// The scenario's draws first, then blocks of draws until Kim and Nelson's procedure ends
/// (analysis/decision/selection.hpp) among plans of comparable hours, or all; or `most_draws` are
/// used up. The scenario's number of draws becomes what was run.
PreciseRuns simulate_until_precise(Scenario& scenario, const PrecisionOptions& options,
                                   unsigned threads);

}  // namespace uptake
