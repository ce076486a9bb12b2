// Compares strategies over common random numbers and common parameter draws.
//
// Differences are paired run by run. Intervals are of means over draws, by clusters of draws that
// share an organisation, family-wise over the strategies. "First", losses and spreads count
// parameter draws without luck (luck.hpp): what we don't know. With one replication luck cannot be
// told apart, and they hold it, too.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/estimate/interval.hpp"

namespace uptake {

/// One number a run, [strategy][draw][replication].
struct RunValues {
  std::size_t strategies = 0;
  std::size_t draws = 0;
  std::size_t replications = 0;
  std::vector<double> values;

  double at(std::size_t strategy, std::size_t draw, std::size_t replication) const {
    return values[(strategy * draws + draw) * replications + replication];
  }
  double mean_of_draw(std::size_t strategy, std::size_t draw) const;
  double mean(std::size_t strategy) const;
  std::size_t leader() const;  ///< the strategy with the largest mean, the first of equals
  std::vector<double> draw_means(std::size_t strategy) const;  ///< [draw]
  /// Of the draws' means, `strategy` less `other`, [draw].
  std::vector<double> differences(std::size_t strategy, std::size_t other) const;
};

/// What is compared, and at what price.
struct ComparisonInput {
  RunValues objective;  ///< a share, 0-1
  RunValues hours;      ///< paid hours a person
  std::size_t baseline = 0;
  std::size_t draws_per_cluster = 8;
  /// Plans within a stated budget, which are comparable whatever they take; nothing: none stated.
  std::optional<std::vector<std::size_t>> within_budget = {};
};

/// 5 and 95 % of parameter draws: what is not known.
struct Spread {
  double low = 0;
  double high = 0;
};

struct ComparedStrategy {
  Estimate objective;
  double low_run = 0, high_run = 0;  ///< 5 and 95 % of runs: risk, not error
  Estimate difference;               ///< to the baseline, paired; 0 for the baseline itself
  double hours = 0;                  ///< paid hours a person, mean
  double first = 0;                  ///< share of draws in which it has the most (ties shared)
  double loss = 0;                   ///< mean shortfall to the first, over all draws
  double loss_if_wrong = 0;          ///< the same over the draws in which another has more
  Spread difference_spread;          ///< of the difference to the baseline
};

struct Comparison {
  std::vector<ComparedStrategy> strategies;
  std::size_t baseline = 0;
  std::size_t clusters = 0;
  /// Plans within the budget, where one is stated; else plans whose hours are within 10 % of each
  /// other: all, or all but the baseline (a cheap reference) where these are two or more; none
  /// else.
  std::vector<std::size_t> comparable;
  std::vector<std::size_t> frontier;  ///< by hours; each has clearly more than the one before
  std::vector<Estimate> steps;        ///< paired gain of each on the frontier over the one before
  std::vector<Spread> step_spreads;   ///< of the same gains
  double first_shared = 0;            ///< share of draws in which several have the most
  bool told_apart = false;            ///< some pair differs by more than chance and half a point
};

Comparison compare(const ComparisonInput& input);

}  // namespace uptake
