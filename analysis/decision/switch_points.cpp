#include "analysis/decision/switch_points.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace uptake {

namespace {

double share_below(const std::vector<double>& draws, double value) {
  const auto below = std::ranges::count_if(draws, [&](double draw) { return draw < value; });
  return static_cast<double>(below) / static_cast<double>(draws.size());
}

struct Crossing {
  double value = 0;
  bool falls = false;
  double far = std::numeric_limits<double>::infinity();  // from the median, in shares of draws
};

// Of the curve's crossings of 0 inside the range, the one nearest to the median.
std::optional<Crossing> crossing_of(const ParameterEffect& effect,
                                    const std::vector<double>& draws) {
  const EffectCurve& curve = effect.curve;
  std::optional<Crossing> nearest;
  for (std::size_t i = 1; i < curve.at.size(); ++i) {
    const double before = curve.response[i - 1], after = curve.response[i];
    if ((before > 0) == (after > 0)) continue;
    const double value =
        curve.at[i - 1] + before / (before - after) * (curve.at[i] - curve.at[i - 1]);
    if (value < effect.low || value > effect.high) continue;
    const Crossing crossing{value, before > 0, std::abs(share_below(draws, value) - 0.5)};
    if (!nearest || crossing.far < nearest->far) nearest = crossing;
  }
  return nearest;
}

}  // namespace

std::vector<SwitchPoint> switch_points(const ParameterDraws& parameters, const RunValues& values,
                                       std::size_t per_cluster) {
  std::vector<SwitchPoint> points;
  const std::size_t leader = values.leader();
  for (std::size_t other = 0; other < values.strategies; ++other) {
    if (other == leader) continue;
    const ParameterEffects effects = parameter_effects(
        parameters, values.differences(leader, other), per_cluster, values.strategies - 1);
    for (const ParameterEffect& effect : effects.effects) {
      const std::vector<double> draws = parameters.of(effect.parameter);
      const auto crossing = crossing_of(effect, draws);
      if (!effect.distinguishable || !crossing) continue;
      points.push_back({effect.parameter, quantile(draws, 0.5), crossing->value,
                        crossing->falls ? leader : other, crossing->falls ? other : leader,
                        effect.share});
    }
  }
  std::ranges::stable_sort(points, std::greater<>{}, &SwitchPoint::share);
  return points;
}

}  // namespace uptake
