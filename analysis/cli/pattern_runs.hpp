// Runs of the strategies the patterns are about, made into what the patterns look at.
//
// The strategies are those of scenarios/patterns.toml (compiled in), and two made from s2:
// "mandated" (use held to .9 from week 0) and "stable" (no turnover). They are run in stages, the
// cheapest first, so that a filter can stop where too many patterns are missed already.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/patterns/observed.hpp"
#include "sim/engine/block.hpp"

namespace uptake {

/// With the table's values, and `overrides` on the command line.
Scenario pattern_scenario(const std::vector<std::string>& overrides);

/// Of what kept draws depend on beside the program: parameters with their priors, strategies,
/// criteria.
std::string recipe_hash(const Scenario& scenario);

class PatternRuns {
 public:
  explicit PatternRuns(const Scenario& scenario);

  static constexpr std::size_t stages = 4;

  /// Adds the plans of a stage to what was observed of each of `draws` (parameter values), in the
  /// replication whose organisation and luck number is `g`. Draws of one call share it.
  void run(std::size_t stage, std::uint32_t g, const std::vector<std::vector<double>>& draws,
           const std::vector<ObservedPlans*>& observed) const;

  /// Nothing observed yet.
  ObservedPlans nothing(const std::vector<double>& draw) const;

  const CompiledModel& model() const { return models_.back(); }

 private:
  struct Plan {
    std::string name;
    std::size_t strategy;
  };
  struct Stage {
    std::vector<Plan> plans;
    int last_week;
  };

  static const std::vector<Stage>& all_stages();

  std::vector<CompiledModel> models_;  // [stage]
};

}  // namespace uptake
