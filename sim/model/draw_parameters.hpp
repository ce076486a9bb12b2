// Draws of the parameters from their priors.
//
// Draw d of key p comes from (seed, d, name of p) and nothing else: removing or adding a key, or
// fixing one, leaves the other keys' draws as they were. Joint draws (filtered_prior.hpp) take the
// place of the margins for keys whose prior the scenario left as it is.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "sim/scenario/filtered_prior.hpp"
#include "sim/scenario/prior_quantile.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

class PriorDraws {
 public:
  /// Of the margins.
  PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed);
  /// Draw d is joint draw d, from the start again when they are used up; it must outlive this.
  PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed,
             const FilteredPrior& joint);

  /// Values in the order of the evidence table.
  std::vector<double> draw(std::uint32_t number) const;

 private:
  struct Key {
    std::uint32_t name;
    std::function<double(double)> quantile;  ///< empty where joint draws take its place
    std::size_t column;                      ///< of the joint draws, if there is one
  };
  double of_margin(const Key& key, std::uint32_t number) const;

  std::uint64_t seed_;
  std::vector<Key> keys_;
  const FilteredPrior* joint_ = nullptr;
};

}  // namespace uptake
