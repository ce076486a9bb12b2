// Trajectories of Morris 1991: from a random place of the grid, each dimension moved once, in
// random order, by half the grid.
#include <numeric>
#include <utility>

#include "analysis/design/points.hpp"
#include "sim/random/stream.hpp"

namespace uptake {

namespace {

struct Trajectory {
  std::vector<MorrisStep> steps;
  std::vector<int> lower;  ///< [dimension], place on the grid; the upper one is half the grid above
};

Trajectory draw_trajectory(const DesignPlan& plan, std::uint64_t number) {
  Stream stream(plan.seed, {static_cast<std::uint32_t>(number), 0, 0, Purpose::trajectory});
  Trajectory trajectory;
  for (std::size_t d = 0; d < plan.dimensions.size(); ++d) {
    trajectory.steps.push_back({d, below(stream, 2) == 1});
    trajectory.lower.push_back(below(stream, static_cast<int>(plan.grid / 2)));
  }
  for (std::size_t left = trajectory.steps.size(); left > 1; --left)
    std::swap(trajectory.steps[left - 1],
              trajectory.steps[static_cast<std::size_t>(below(stream, static_cast<int>(left)))]);
  return trajectory;
}

double probability(const Dimension& dimension, int place, std::uint32_t grid) {
  const bool with_ends =
      dimension.levels.empty() && dimension.prior.distribution == Distribution::uniform;
  return with_ends ? place / (grid - 1.0) : (place + 0.5) / grid;
}

}  // namespace

std::vector<MorrisStep> morris_steps(const DesignPlan& plan, std::uint64_t trajectory) {
  return draw_trajectory(plan, trajectory).steps;
}

PointFormula morris_points(const DesignPlan& plan) {
  return [plan, quantiles = quantiles_of(plan.dimensions)](std::uint64_t i) {
    const std::size_t per_trajectory = plan.dimensions.size() + 1;
    const Trajectory trajectory = draw_trajectory(plan, i / per_trajectory);
    const std::size_t moved = i % per_trajectory;
    std::vector<double> point(plan.dimensions.size());
    for (std::size_t at = 0; at < trajectory.steps.size(); ++at) {
      const auto [d, up] = trajectory.steps[at];
      const bool is_upper = (at < moved) == up;
      const int place = trajectory.lower[d] + (is_upper ? static_cast<int>(plan.grid / 2) : 0);
      point[d] = quantiles[d](probability(plan.dimensions[d], place, plan.grid));
    }
    return point;
  };
}

}  // namespace uptake
