// What plans cost for what they give: which are efficient, at what price each further step comes,
// and which is best for whom. Drummond et al. 2015, Methods for the Economic Evaluation of Health
// Care Programmes, ch. 4, 8 and 11; acceptability Fenwick, Claxton and Sculpher 2001, Health Econ.
// 10:779.
//
// Costs in any one unit (hours a person, money), effects in any (share of regular users); more
// effect is better, less cost is. Failure 70 for extents that do not agree. Averages: whether a
// difference is more than chance is comparison.hpp's.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/decision/comparison.hpp"

namespace uptake {

enum class Dominance {
  strong,    ///< `by` gives as much or more for as little or less
  extended,  ///< a mix of two efficient plans does; `by` is the dearer of them
};

struct DominatedPlan {
  std::size_t plan = 0;
  Dominance kind = Dominance::strong;
  std::size_t by = 0;
};

/// Incremental cost-effectiveness ratio of a step along the frontier: cost by effect.
struct FrontierStep {
  std::size_t from = 0, to = 0;
  double ratio = 0;
};

struct EfficientPlans {
  std::vector<std::size_t> frontier;     ///< cheapest first
  std::vector<DominatedPlan> dominated;  ///< by plan
  std::vector<FrontierStep> steps;       ///< ratios ascend
};

/// Of [plan]. Of plans equal in both the first is efficient, the others are dominated by it.
EfficientPlans efficient_plans(std::span<const double> costs, std::span<const double> effects);

/// The same ratio by any cost, such as money along a frontier of hours; NaN for equal effects.
double incremental_ratio(std::span<const double> costs, std::span<const double> effects,
                         std::size_t from, std::size_t to);

/// Share of draws in which each plan has the largest net benefit, willingness x effect - cost,
/// [strategy][willingness]. Luck is taken out where there are replications (luck.hpp).
std::vector<std::vector<double>> acceptability(const RunValues& effects, const RunValues& costs,
                                               std::span<const double> willingness,
                                               std::size_t per_cluster);

/// Cost for one of what is achieved, such as paid hours or money a sustained regular user: ratio of
/// means with Fieller's interval (analysis/estimate/ratio.hpp).
Estimate cost_of_one(const RunValues& costs, const RunValues& effects, std::size_t strategy,
                     std::size_t per_cluster);

/// Plans that cost at most `limit`, ascending.
std::vector<std::size_t> plans_within(std::span<const double> costs, double limit);

}  // namespace uptake
