#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/comparison_page.hpp"

namespace uptake {

namespace {

using nlohmann::json;

json as_json(const Estimate& estimate) {
  json object{{"mean", estimate.mean}, {"interval", nullptr}};
  if (estimate.interval) object["interval"] = {estimate.interval->low, estimate.interval->high};
  return object;
}

json number(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }

json thresholds_json(const ComparisonPage& page) {
  json thresholds = json::array();
  for (const OtherThreshold& threshold : page.thresholds) {
    json pairs = json::array();
    for (const auto& [usual, here] : threshold.changed_places)
      pairs.push_back({page.plans[usual].name, page.plans[here].name});
    thresholds.push_back({{"regular_use", threshold.regular_use},
                          {"same_order", threshold.changed_places.empty()},
                          {"changed_places", pairs}});
  }
  return thresholds;
}

json of_professions(const PlanFacts& plan, double ProfessionFacts::* value) {
  json values = json::array();
  for (const ProfessionFacts& facts : plan.by_profession) values.push_back(number(facts.*value));
  return values;
}

json strategy_json(const ComparisonPage& page, std::size_t s) {
  const ComparedStrategy& strategy = page.comparison.strategies[s];
  const PlanFacts& plan = page.plans[s];
  return {
      {"name", plan.name},
      {"objective", as_json(strategy.objective)},
      {"runs_5_95", {strategy.low_run, strategy.high_run}},
      {"difference_to_baseline", as_json(strategy.difference)},
      {"difference_draws_5_95", {strategy.difference_spread.low, strategy.difference_spread.high}},
      {"hours_per_person", strategy.hours},
      {"first_in_share_of_draws", strategy.first},
      {"loss_if_wrong", strategy.loss_if_wrong},
      {"use_share", plan.use},
      {"regular_users", plan.regular_users},
      {"coverage", plan.coverage},
      {"strain", plan.strain},
      {"waits", plan.waits},
      {"money_per_person", plan.money},
      {"median_weeks_to_half", number(plan.weeks_to_half)},
      {"share_of_runs_reaching_half", plan.reached_half},
      {"regular_users_by_profession", of_professions(plan, &ProfessionFacts::regular_users)},
      {"use_share_by_profession", of_professions(plan, &ProfessionFacts::use)}};
}

}  // namespace

std::string as_json(const ComparisonPage& page) {
  json strategies = json::array(), frontier = json::array(), steps = json::array(),
       spreads = json::array();
  for (std::size_t s = 0; s < page.plans.size(); ++s) strategies.push_back(strategy_json(page, s));
  json comparable = json::array();
  for (const std::size_t s : page.comparison.comparable) comparable.push_back(page.plans[s].name);
  for (const std::size_t s : page.comparison.frontier) frontier.push_back(page.plans[s].name);
  for (const Estimate& step : page.comparison.steps) steps.push_back(as_json(step));
  for (const Spread& spread : page.comparison.step_spreads)
    spreads.push_back({spread.low, spread.high});
  return json{{"objective", {{"quantity", page.quantity}, {"week", page.week}}},
              {"baseline", page.plans[page.comparison.baseline].name},
              {"parameters", page.parameters},
              {"calibration", "uncalibrated"},
              {"draws", page.draws},
              {"replications", page.replications},
              {"clusters", page.comparison.clusters},
              {"comparable_hours", !page.comparison.comparable.empty()},
              {"comparable_plans", comparable},
              {"currency", page.currency},
              {"notes", page.notes},
              {"told_apart", page.comparison.told_apart},
              {"frontier", frontier},
              {"frontier_gains", steps},
              {"frontier_gains_draws_5_95", spreads},
              {"professions", page.professions},
              {"regular_use", page.regular_use},
              {"thresholds", thresholds_json(page)},
              {"strategies", strategies},
              {"finding", finding(page)}}
             .dump(2) +
         "\n";
}

}  // namespace uptake
