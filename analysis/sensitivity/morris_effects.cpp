#include "analysis/sensitivity/morris_effects.hpp"

#include <cmath>
#include <numeric>

#include "analysis/estimate/clusters.hpp"
#include "analysis/sensitivity/fitting_design.hpp"

namespace uptake {

namespace {

ElementaryEffects summary(const std::vector<double>& effects, const Confidence& confidence) {
  std::vector<double> sizes;
  for (const double effect : effects) sizes.push_back(std::abs(effect));
  ElementaryEffects result;
  result.mu =
      std::accumulate(effects.begin(), effects.end(), 0.0) / static_cast<double>(effects.size());
  result.mu_star = cluster_estimate(sizes, 1, confidence);
  if (effects.size() > 1) result.sigma = std::sqrt(sample_variance(effects));
  return result;
}

}  // namespace

MorrisEffects morris_effects(const Design& design, std::span<const double> response,
                             const Confidence& confidence, FailedRuns failed) {
  check_design(design, {DesignMethod::morris}, "Elementary effects", "first-order shares by rank");
  check_count(response, design.size());
  const DesignPlan& plan = design.plan();
  const std::size_t k = plan.dimensions.size();
  const double way = plan.grid / (2.0 * (plan.grid - 1.0));
  std::vector<std::vector<double>> effects(k);
  const auto complete = complete_blocks(response, k + 1, failed);
  for (const std::size_t start : complete) {
    const auto steps = morris_steps(plan, start / (k + 1));
    for (std::size_t step = 0; step < k; ++step) {
      const double change = response[start + step + 1] - response[start + step];
      effects[steps[step].dimension].push_back((steps[step].up ? change : -change) / way);
    }
  }
  MorrisEffects result{{}, complete.size(), plan.points - complete.size()};
  for (const auto& of_dimension : effects)
    result.effects.push_back(summary(of_dimension, confidence));
  return result;
}

}  // namespace uptake
