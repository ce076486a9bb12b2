// One thing that a design varies.
//
// `levels`, or a prior as in the evidence table: bounds of a uniform, 5 and 95 % points of the
// other distributions, values cut to [minimum, maximum]. In a list it is a name only.
#pragma once

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "sim/scenario/parameter_table.hpp"

namespace uptake {

struct Dimension {
  std::string key{};             ///< "w_A", "strategy.train.practice.protected_time.hours_per_week"
  std::vector<double> levels{};  ///< in the order in which a factorial takes them
  Prior prior{};                 ///< where there are no levels
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
};

/// The value at a probability in [0, 1]: the prior's quantile, or the level of an equal part.
std::function<double(double)> quantile_of(const Dimension& dimension);
std::vector<std::function<double(double)>> quantiles_of(const std::vector<Dimension>& dimensions);

}  // namespace uptake
