#include "analysis/outcomes/runs.hpp"

#include <algorithm>

namespace uptake {

GroupQuantity quantity_of(const Objective& objective) {
  return objective.quantity == "use_share" ? GroupQuantity::use_share
                                           : GroupQuantity::regular_users;
}

Series series_of(const Objective& objective) {
  return objective.quantity == "use_share" ? Series::use_share : Series::regular_users;
}

double at_objective(const Scenario& scenario, const RunRecord& record, GroupQuantity quantity,
                    std::size_t group) {
  const std::vector<int> weeks = report_weeks(scenario.experiment);
  const auto found = std::find(weeks.begin(), weeks.end(), scenario.experiment.objective.week);
  return double{record.groups(static_cast<std::size_t>(found - weeks.begin()),
                              group_column(group, quantity))};
}

RunValues objective_of(const Scenario& scenario, const EnsembleResult& result) {
  const GroupQuantity quantity = quantity_of(scenario.experiment.objective);
  return each_run(
      result, [&](const RunRecord& record) { return at_objective(scenario, record, quantity); });
}

std::vector<double> mean_course(const EnsembleResult& result, std::size_t strategy, Series series) {
  std::vector<double> course;
  for (std::size_t week = 0; week < result.records.front().series.columns(); ++week)
    course.push_back(mean_of_runs(result, strategy, [&](const RunRecord& record) {
      return double{record.series(static_cast<std::size_t>(series), week)};
    }));
  return course;
}

double parameter_of(const Scenario& scenario, const std::string& key) {
  return std::ranges::find(scenario.parameters, key,
                           [](const ParameterChoice& choice) { return choice.parameter.key; })
      ->parameter.value;
}

}  // namespace uptake
