// Draws of the parameters from their priors.
//
// Draw d of key p comes from (seed, d, name of p) and nothing else: removing or adding a key, or
// fixing one, leaves the other keys' draws as they were. Draws are of the margins; the joint
// draws of the pattern filter take their place when they exist (README).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace uptake {

/// The value of a prior at probability u in (0, 1), cut to the symbol's range. Priors: model
/// README, "Priors"; the beta distribution is the one with these 5 and 95 % points.
std::function<double(double)> prior_quantile(const Parameter& parameter);

class PriorDraws {
 public:
  PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed);

  /// Values in the order of the evidence table.
  std::vector<double> draw(std::uint32_t number) const;

 private:
  struct Margin {
    std::uint32_t name;
    std::function<double(double)> quantile;
  };
  std::vector<Margin> margins_;
  std::uint64_t seed_;
};

}  // namespace uptake
