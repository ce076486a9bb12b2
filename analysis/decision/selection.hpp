// Which plan has the most on average, by as few runs as it takes: Kim and Nelson 2001, ACM Trans.
// Model. Comput. Simul. 11:251, the fully sequential procedure with paired variances, c = 1, under
// common random numbers (their equation for eta with beta = (1 - confidence) / (plans - 1)).
//
// Fed block by block: one observation is a block's mean for every plan (the draws that share an
// organisation and its luck, with all replications), in the objective's unit. With probability
// `confidence` or more the plan named is within `indifference` of the best, of normal observations
// and as many blocks as it asks for. About the model's averages only, never whether it is right.
//
// Failure 70 with fewer than 2 plans, a first stage below 2, an indifference that is not above 0, a
// confidence outside (1 / plans, 1), or an observation of another length.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace uptake {

class Selection {
 public:
  struct Rule {
    double indifference = 0.01;
    double confidence = 0.95;
    std::size_t first_stage = 20;  ///< blocks before any plan may be left out
  };

  Selection(std::size_t plans, const Rule& rule);

  /// [plan]; values of plans left out are not read. Nothing changes once finished.
  void add(std::span<const double> observation);

  bool finished() const { return finished_; }
  /// Plans that may still be the best, ascending; one when finished.
  const std::vector<std::size_t>& remaining() const { return remaining_; }
  /// The remaining plan with the largest mean so far; the one selected when finished.
  std::size_t leader() const;
  /// Whether it took all blocks allowed: the plans that were left to the end are within the
  /// indifference of each other as far as can be told.
  bool alike() const { return alike_; }
  std::size_t blocks() const { return blocks_; }

  /// Blocks still needed should the means stay as they are; 0 when finished.
  std::size_t expected_more() const;
  /// Blocks after which it ends whatever comes; 0 when finished, and those of the first stage
  /// before it is over (the variances are not known yet).
  std::size_t at_most_more() const;

 private:
  std::size_t pair(std::size_t a, std::size_t b) const { return a * sums_.size() + b; }
  double limit(std::size_t a, std::size_t b) const;
  void estimate_variances();
  void screen();
  void choose_if_due();

  Rule rule_;
  double h_squared_ = 0;
  std::size_t blocks_ = 0;
  bool finished_ = false;
  bool alike_ = false;
  std::vector<double> sums_;                      // [plan]
  std::vector<std::vector<double>> first_stage_;  // [block][plan]
  std::vector<double> reach_;                     // [plan][plan], h^2 S^2 / indifference^2
  std::vector<std::size_t> remaining_;
};

}  // namespace uptake
