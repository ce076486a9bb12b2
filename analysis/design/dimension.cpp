#include "analysis/design/dimension.hpp"

#include <algorithm>

#include "sim/scenario/prior_quantile.hpp"

namespace uptake {

std::function<double(double)> quantile_of(const Dimension& dimension) {
  if (!dimension.levels.empty()) {
    return [levels = dimension.levels](double u) {
      const auto at = static_cast<std::size_t>(u * static_cast<double>(levels.size()));
      return levels[std::min(at, levels.size() - 1)];
    };
  }
  Parameter parameter;
  parameter.value = dimension.prior.low;
  parameter.prior = dimension.prior;
  parameter.minimum = dimension.minimum;
  parameter.maximum = dimension.maximum;
  return prior_quantile(parameter);
}

std::vector<std::function<double(double)>> quantiles_of(const std::vector<Dimension>& dimensions) {
  std::vector<std::function<double(double)>> quantiles;
  quantiles.reserve(dimensions.size());
  for (const Dimension& dimension : dimensions) quantiles.push_back(quantile_of(dimension));
  return quantiles;
}

}  // namespace uptake
