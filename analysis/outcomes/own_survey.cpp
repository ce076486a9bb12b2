#include "analysis/outcomes/own_survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "sim/base/failure.hpp"
#include "sim/model/nomad.hpp"

namespace uptake {

namespace {

// Weeks at which some runs have no survey are left out of the mean.
std::vector<double> simulated(const EnsembleResult& result, std::size_t report,
                              std::size_t column) {
  std::vector<double> means;
  for (std::size_t s = 0; s < result.strategies; ++s) {
    double sum = 0, runs = 0;
    for (std::size_t draw = 0; draw < result.draws; ++draw)
      for (std::size_t r = 0; r < result.replications; ++r) {
        const double value = double{result.record(s, draw, r).survey(report, column)};
        if (std::isnan(value)) continue;
        sum += value;
        runs += 1;
      }
    means.push_back(runs > 0 ? sum / runs : std::nan(""));
  }
  return means;
}

std::size_t nearest_report(const std::vector<int>& weeks, int week) {
  const auto nearest =
      std::ranges::min_element(weeks, {}, [&](int report) { return std::abs(report - week); });
  return static_cast<std::size_t>(nearest - weeks.begin());
}

}  // namespace

std::vector<SurveyRow> survey_or_throw(const std::filesystem::path& path) {
  SurveyReading reading = read_survey(path);
  if (reading.problems.empty()) return std::move(reading.rows);
  std::string message = to_text(reading.problems);
  message.pop_back();  // the last line's end
  throw Failure(ExitCode::invalid_data, message);
}

SurveyBeside survey_beside(const std::vector<SurveyRow>& rows, const Scenario& scenario,
                           const EnsembleResult& result) {
  SurveyBeside beside;
  beside.observed_week = std::ranges::max(rows, {}, &SurveyRow::week).week;
  const std::vector<int> weeks = report_weeks(scenario.experiment);
  const std::size_t report = nearest_report(weeks, beside.observed_week);
  beside.simulated_week = weeks[report];
  for (const Strategy& strategy : scenario.strategies) beside.plans.push_back(strategy.name);
  const SurveyMeans own = survey_means(rows, beside.observed_week);
  for (std::size_t c = 0; c < nomad_construct_count; ++c)
    beside.constructs.push_back({std::string(nomad_construct_names[c]), own.construct[c],
                                 simulated(result, report, survey_constructs + c)});
  for (std::size_t item = 0; item < nomad_item_count; ++item)
    beside.items.push_back({fmt::format("{:>2} {}", item + 1, nomad_item_texts[item]),
                            own.item[item], simulated(result, report, item)});
  return beside;
}

}  // namespace uptake
