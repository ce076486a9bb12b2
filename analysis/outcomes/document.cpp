#include "analysis/outcomes/document.hpp"

#include <algorithm>

#include "analysis/decision/luck.hpp"
#include "analysis/decision/standing.hpp"
#include "analysis/outcomes/assumptions.hpp"
#include "analysis/outcomes/courses.hpp"
#include "analysis/outcomes/economics.hpp"
#include "analysis/outcomes/groups.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"
#include "analysis/outcomes/times.hpp"
#include "sim/scenario/practice_texts.hpp"

namespace uptake {

namespace {

constexpr const char* model_text =
#include "analysis/outcomes/model_text.inc"
    ;

Json by_practice(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const double people = scenario.organisation.people();
  Json rows = Json::array();
  for (std::size_t practice = 0; practice < practice_keys.size(); ++practice) {
    const double hours = mean_of_runs(result, s, [&](const RunRecord& record) {
      double sum = 0;
      for (const double of_kind : record.hours.row(practice)) sum += of_kind;
      return sum / people;
    });
    const double money = mean_of_runs(
        result, s, [&](const RunRecord& record) { return record.money(practice, 0) / people; });
    if (hours > 0 || money > 0)
      rows.push_back({{"practice", practice_keys[practice]},
                      {"label", text_of_practice(practice_keys[practice]).name},
                      {"hours_per_person", hours},
                      {"money_per_person", money}});
  }
  return rows;
}

Json calendar_weeks(const Scenario& scenario) {
  Json weeks = Json::array();
  for (int week = scenario.experiment.weeks.first; week <= scenario.experiment.weeks.last; ++week)
    weeks.push_back(week);
  return weeks;
}

std::string go_live_in_words(const Scenario& scenario) {
  std::vector<int> dates;
  for (const Strategy& strategy : scenario.strategies)
    dates.insert(dates.end(), strategy.go_live.begin(), strategy.go_live.end());
  const auto [first, last] = std::ranges::minmax(dates);
  if (first == last) return "week " + std::to_string(first) + " in all plans and units";
  return "weeks " + std::to_string(first) + " to " + std::to_string(last) + ", by plan and unit";
}

Json about(const Scenario& scenario, const std::string& version) {
  const Organisation& organisation = scenario.organisation;
  const Weeks& weeks = scenario.experiment.weeks;
  const Json text = Json::parse(model_text);
  return {{"version", version},
          {"title", scenario.title.empty() ? scenario.name : scenario.title},
          {"scenario", scenario.name},
          {"seed", scenario.experiment.seed},
          {"people", organisation.people()},
          {"sites", organisation.sites.size()},
          {"units", organisation.units()},
          {"weeks", {weeks.first, weeks.last}},
          {"go_live", go_live_in_words(scenario)},
          {"responsible", text["responsible"]},
          {"model_text", text["model"]},
          {"weekly", {{"weeks", calendar_weeks(scenario)}}}};
}

Json survey_of(const SurveyBeside& survey) {
  const auto rows = [](const std::vector<SurveyLine>& lines) {
    Json list = Json::array();
    for (const SurveyLine& line : lines)
      list.push_back({{"name", line.what},
                      {"observed", number(line.observed)},
                      {"simulated", numbers(line.simulated)}});
    return list;
  };
  return {{"week", survey.observed_week},
          {"simulated_week", survey.simulated_week},
          {"constructs", rows(survey.constructs)},
          {"items", rows(survey.items)}};
}

Json standing_of(const Standings& clean, std::size_t s) {
  if (clean.strategies.empty())
    return {{"first_without_luck", nullptr}, {"expected_regret", nullptr}, {"max_regret", nullptr}};
  const Standing& standing = clean.strategies[s];
  return {{"first_without_luck", standing.first},
          {"expected_regret", standing.expected_regret},
          {"max_regret", standing.max_regret}};
}

}  // namespace

Json comparison_document(const Scenario& scenario, const EnsembleResult& result,
                         const ComparisonPage& page, const Json& doubt, const Json& precision,
                         const BesideRuns& beside) {
  Json document = Json::parse(as_json(page));
  document.update(about(scenario, beside.version));
  const auto clean =
      without_luck(objective_of(scenario, result),
                   static_cast<std::size_t>(scenario.experiment.draws_per_organisation));
  const Standings standing = clean ? standings(*clean) : Standings{};
  for (std::size_t s = 0; s < result.strategies; ++s) {
    Json& strategy = document["strategies"][s];
    strategy["label"] = scenario.strategies[s].label;
    strategy["by_practice"] = by_practice(scenario, result, s);
    strategy.update(courses_of(scenario, result, s));
    strategy.update(groups_in(scenario, result, s));
    strategy.update(times_and_costs(scenario, result, s));
    strategy.update(standing_of(standing, s));
  }
  document["doubt"] = doubt;
  document["precision"] = precision;
  document["economics"] = economics_of(scenario, result, page);
  document["survey"] = beside.survey ? survey_of(*beside.survey) : Json();
  document["assumptions"] = assumptions_of(scenario, doubt);
  document["measure_next"] = measure_next(scenario, doubt);
  return document;
}

}  // namespace uptake
