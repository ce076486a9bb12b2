#include "analysis/outcomes/waves_of_plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/base/quantile.hpp"
#include "sim/scenario/describe.hpp"

namespace uptake {

namespace {

using Units = std::vector<std::size_t>;

std::map<int, Units> waves_of(const Strategy& strategy) {
  std::map<int, Units> waves;
  for (std::size_t unit = 0; unit < strategy.go_live.size(); ++unit)
    waves[strategy.go_live[unit]].push_back(unit);
  return waves;
}

struct Courses {
  const Scenario& scenario;
  const EnsembleResult& result;
  std::vector<int> people;  // [unit]
  Groups groups;

  // Mean over people and runs; NaN as soon as one is not known.
  double use(std::size_t strategy, const Units& units, std::size_t report) const {
    double sum = 0, weight = 0;
    for (std::size_t draw = 0; draw < result.draws; ++draw)
      for (std::size_t r = 0; r < result.replications; ++r)
        for (const std::size_t unit : units) {
          const auto column = group_column(groups.unit(unit), GroupQuantity::use_share);
          sum += double{result.record(strategy, draw, r).groups(report, column)} * people[unit];
          weight += people[unit];
        }
    return sum / weight;
  }

  WaveCourse course(std::size_t strategy, int week, const Units& units) const {
    const Strategy& plan = scenario.strategies[strategy];
    const bool decided = plan.next_wave && week > std::ranges::min(plan.go_live);
    WaveCourse course{plan.name, (decided ? "by " : "") + in_words(Weeks{week, week}), 0, {}};
    for (const std::size_t unit : units) course.people += people[unit];
    const std::vector<int> reports = report_weeks(scenario.experiment);
    for (std::size_t report = 0; report < reports.size(); ++report)
      if (reports[report] > 0) course.use.push_back(use(strategy, units, report));
    return course;
  }
};

// When a wave went live, over the runs.
std::string date_in_words(const EnsembleResult& result, std::size_t s, const Strategy& strategy,
                          std::size_t unit) {
  std::vector<double> dates;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r)
      dates.push_back(result.record(s, draw, r).go_live[unit]);
  std::ranges::sort(dates);
  const auto at = [&](double share) { return quantile_of_sorted<double>(dates, share); };
  return fmt::format("The wave of {} by week {} went live in week {:.0f} ({:.0f} to {:.0f}).",
                     strategy.name, strategy.go_live[unit], at(.5), at(.05), at(.95));
}

}  // namespace

std::vector<std::string> dates_decided_in(const Scenario& scenario, const EnsembleResult& result) {
  std::vector<std::string> notes;
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s) {
    const Strategy& strategy = scenario.strategies[s];
    if (!strategy.next_wave) continue;
    const auto waves = waves_of(strategy);
    for (auto wave = std::next(waves.begin()); wave != waves.end(); ++wave)
      notes.push_back(date_in_words(result, s, strategy, wave->second.front()));
  }
  return notes;
}

std::optional<WavesBeside> waves_beside(const Scenario& scenario, const EnsembleResult& result) {
  const auto& strategies = scenario.strategies;
  if (std::ranges::all_of(strategies, [](const Strategy& s) { return waves_of(s).size() == 1; }))
    return std::nullopt;
  const Organisation& organisation = scenario.organisation;
  const Courses courses{scenario, result, people_of_units(organisation), groups_of(organisation)};
  WavesBeside waves;
  for (const int week : report_weeks(scenario.experiment))
    if (week > 0) waves.weeks.push_back(week);
  for (std::size_t s = 0; s < strategies.size(); ++s)
    for (const auto& [week, units] : waves_of(strategies[s]))
      waves.courses.push_back(courses.course(s, week, units));
  return waves;
}

}  // namespace uptake
