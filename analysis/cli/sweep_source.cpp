#include <memory>

#include "analysis/cli/sweep.hpp"
#include "analysis/design/sweep.hpp"
#include "sim/cli/build_info.hpp"
#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/resolved_scenario.hpp"

namespace uptake {

SweepSource read_sweep_source(const std::filesystem::path& sweep_file, const Overrides& overrides) {
  const auto sweep = std::make_shared<const Sweep>(sweep_or_throw(sweep_file, overrides));
  SweepSource source;
  source.at = [sweep](std::uint64_t point) { return scenario_at(*sweep, point); };
  source.scenario = source.at(0);
  for (const Dimension& dimension : sweep->design.dimensions())
    source.design.dimensions.push_back(dimension.key);
  source.design.point = [sweep](std::uint64_t point) { return sweep->design.point(point); };
  source.plan.recipe = sweep->design.recipe();
  source.plan.shape = sweep_shape(sweep->design.size(), source.scenario.strategies.size(),
                                  source.scenario.experiment);
  check_shape(source.plan.shape);
  source.plan.sweep = sweep_hash(source.plan.shape, source.plan.recipe,
                                 resolved_scenario(source.scenario), build_info().version);
  return source;
}

}  // namespace uptake
