#include "sim/ensemble/sweep_values.hpp"

#include <algorithm>
#include <limits>

#include "sim/engine/block.hpp"
#include "sim/ensemble/task.hpp"

namespace uptake {

namespace {

using ValuesOfRun = std::array<float, sweep_quantities>;

ValuesOfRun values_of(const Experiment& experiment, const RunRecord& record) {
  const std::vector<int> weeks = report_weeks(experiment);
  const auto week = std::ranges::find(weeks, experiment.objective.week) - weeks.begin();
  const auto at_week = [&](GroupQuantity quantity) {
    return record.groups(static_cast<std::size_t>(week), group_column(0, quantity));
  };
  const float use = at_week(GroupQuantity::use_share);
  const float regular = at_week(GroupQuantity::regular_users);
  return {experiment.objective.quantity == "use_share" ? use : regular,
          use,
          regular,
          at_week(GroupQuantity::strain),
          static_cast<float>(paid_hours(record)),
          static_cast<float>(paid_money(record))};
}

std::vector<LaneSpec> lanes_of(const CompiledModel& model, const Task& task) {
  std::vector<LaneSpec> lanes;
  for (const RunName& run : task.runs)
    lanes.push_back(
        {run.strategy, constants_of(model.parameter_values(static_cast<std::uint32_t>(run.draw)))});
  return lanes;
}

}  // namespace

SweepShape sweep_shape(std::uint64_t points, std::size_t strategies, const Experiment& experiment) {
  return {points, strategies, static_cast<std::size_t>(experiment.draws),
          static_cast<std::size_t>(experiment.replications),
          static_cast<std::size_t>(experiment.draws_per_organisation)};
}

std::vector<float> run_sweep_task(const CompiledModel& model, std::uint32_t g) {
  const SweepShape shape = sweep_shape(1, model.strategies().size(), model.experiment());
  const std::size_t draws = shape.draws_of_task();
  const Task task = TaskList(model, shape.strategies * shape.draws_per_organisation).task(g);
  const auto records = run_block(model, model.draw_organisation(task.g), lanes_of(model, task));
  std::vector<float> values(values_of_task(shape), std::numeric_limits<float>::quiet_NaN());
  for (std::size_t lane = 0; lane < records.size(); ++lane) {
    const RunName& run = task.runs[lane];
    const ValuesOfRun of_run = values_of(model.experiment(), records[lane]);
    for (std::size_t q = 0; q < sweep_quantities; ++q)
      values[(q * shape.strategies + run.strategy) * draws +
             run.draw % shape.draws_per_organisation] = of_run[q];
  }
  return values;
}

}  // namespace uptake
