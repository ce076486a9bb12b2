#include "sim/engine/record.hpp"

#include <algorithm>

namespace uptake {

Groups groups_of(const CompiledModel& model, const Population& population) {
  return {static_cast<std::size_t>(population.sites), population.site.size(),
          model.professions().size()};
}

std::vector<int> report_weeks(const Experiment& experiment) {
  std::vector<int> weeks{experiment.objective.week, experiment.weeks.last};
  for (const int week : {-12, -1, 4, 12, 26, 52, 78, 104})
    if (experiment.weeks.contains(week)) weeks.push_back(week);
  std::sort(weeks.begin(), weeks.end());
  weeks.erase(std::unique(weeks.begin(), weeks.end()), weeks.end());
  return weeks;
}

}  // namespace uptake
