#include "sim/engine/record.hpp"

#include <algorithm>

namespace uptake {

Groups groups_of(const Organisation& organisation) {
  return {organisation.sites.size(), static_cast<std::size_t>(organisation.units()),
          organisation.professions.size(), organisation.sectors.size()};
}

std::size_t bytes_of_record(const CompiledModel& model) {
  const Organisation& organisation = model.organisation();
  const auto weeks = static_cast<std::size_t>(model.weeks().last - model.weeks().first + 1);
  const Groups groups = groups_of(organisation);
  const std::size_t at_reports =
      groups.count() * group_quantity_names.size() +
      (groups.professions + 1) * people_quantity_names.size() * reported_quantiles.size();
  const std::size_t pools = model.pools().empty() ? 0 : pool_kinds * pool_quantity_names.size();
  return sizeof(RunRecord) +
         weeks * (series_names.size() + 2 * practice_keys.size() + pools) * sizeof(float) +
         report_weeks(model.experiment()).size() * (at_reports + survey_columns) * sizeof(float) +
         practice_keys.size() * (hour_kinds + 3) * sizeof(double);
}

double paid_hours(const RunRecord& record) {
  double hours = -record.counted_twice;
  for (const double part : record.hours.values()) hours += part;
  return hours;
}

double paid_money(const RunRecord& record) {
  double money = record.lump_sums - record.money_counted_twice;
  for (const double part : record.money.values()) money += part;
  return money;
}

std::vector<int> report_weeks(const Experiment& experiment) {
  std::vector<int> weeks = experiment.more_report_weeks;
  weeks.insert(weeks.end(), {experiment.objective.week, experiment.weeks.last});
  for (const int week : {-12, -1, 4, 12, 26, 52, 78, 104})
    if (experiment.weeks.contains(week)) weeks.push_back(week);
  std::sort(weeks.begin(), weeks.end());
  weeks.erase(std::unique(weeks.begin(), weeks.end()), weeks.end());
  return weeks;
}

}  // namespace uptake
