// What each parameter does to a number, from draws at hand: no design of runs is needed.
//
// The number is fitted by a sum of smooth functions, one of each parameter that matters
// (rank_polynomials.hpp), chosen and cross-validated (pursuit.hpp). A parameter's share is
//     Cov(f_j(x_j), y) / Var(y)
// of its function fitted without the draws it is held against (Li et al. 2010, J. Phys. Chem. A
// 114:6022, equation 22: its own part and the one it shares by correlation). With independent
// parameters that is the first-order Sobol' index; with correlated ones shares still add up to what
// the sum explains. Interactions, luck and effects too small to be seen are the rest.
//
// Takes parameters [draw][parameter] in any units, the response [draw], and how many neighbouring
// draws share luck. Below 16 draws nothing is seen. Failure 70 for extents that do not agree.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/estimate/rank_polynomials.hpp"

namespace uptake {

/// The fitted response along a parameter, all else averaged; linear between its points.
struct EffectCurve {
  std::vector<double> at;        ///< the parameter, ascending, from its least to its largest draw
  std::vector<double> response;  ///< mean included

  double operator()(double value) const;  ///< beyond the ends, that of the end
};

struct ParameterEffect {
  std::size_t parameter = 0;
  double low = 0, high = 0;        ///< the parameter at 5 and 95 % of draws
  double at_low = 0, at_high = 0;  ///< the response there
  double share = 0;                ///< of the response's variance, 0-1
  /// Not to be had from noise: the F test of its terms, at 5 % over all candidates for a term
  /// together (Bonferroni).
  bool distinguishable = false;
  EffectCurve curve;
};

struct ParameterEffects {
  double mean = 0;
  std::vector<ParameterEffect> effects;  ///< those with a term, largest share first
  std::vector<double> held_out;          ///< [parameter], shares before cutting at 0
};

/// `together`: how many responses' effects are named side by side, among which the 5 % are shared.
ParameterEffects parameter_effects(const ParameterDraws& parameters,
                                   std::span<const double> response, std::size_t per_cluster,
                                   std::size_t together = 1);

/// Shares of groups of parameters, each 0-1; with `rest` they add up to 1.
struct GroupShares {
  std::vector<double> groups;
  double rest = 1;
};

/// `group_of` says each parameter's group, below `groups`. What a group's parameters are worth
/// together is the sum over them, cut at 0; if noise makes all together more than 1, they are
/// scaled to 1.
GroupShares group_shares(const ParameterEffects& effects, std::span<const std::size_t> group_of,
                         std::size_t groups);

}  // namespace uptake
