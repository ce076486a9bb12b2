#include "analysis/outcomes/plan_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/decision/ranking.hpp"
#include "analysis/estimate/first_kept.hpp"
#include "analysis/outcomes/economics.hpp"
#include "analysis/outcomes/notes.hpp"
#include "analysis/outcomes/runs.hpp"
#include "analysis/report/words.hpp"
#include "sim/results/pool_waits.hpp"

namespace uptake {

namespace {

double of_profession(const Scenario& scenario, const EnsembleResult& result, std::size_t strategy,
                     std::size_t profession, GroupQuantity quantity) {
  const Groups groups = groups_of(scenario.organisation);
  return mean_of_runs(result, strategy, [&](const RunRecord& record) {
    return at_objective(scenario, record, quantity, groups.profession(profession));
  });
}

std::vector<double> plan_means(const RunValues& values) {
  std::vector<double> means;
  for (std::size_t s = 0; s < values.strategies; ++s) means.push_back(values.mean(s));
  return means;
}

// R3: regular users counted from less and from more of the tasks on.
std::vector<OtherThreshold> thresholds_of(const Scenario& scenario, const EnsembleResult& result) {
  if (scenario.experiment.objective.quantity != "regular_users") return {};
  const auto means = [&](GroupQuantity quantity) {
    return plan_means(each_run(
        result, [&](const RunRecord& record) { return at_objective(scenario, record, quantity); }));
  };
  const std::vector<double> usual = means(GroupQuantity::regular_users);
  return {{parameter_of(scenario, "regular_use_lenient"),
           changed_places(usual, means(GroupQuantity::regular_users_lenient))},
          {parameter_of(scenario, "regular_use_strict"),
           changed_places(usual, means(GroupQuantity::regular_users_strict))}};
}

PlanFacts facts_of(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const Strategy& strategy = scenario.strategies[s];
  PlanFacts facts;
  facts.name = strategy.name;
  const int go_live = *std::min_element(strategy.go_live.begin(), strategy.go_live.end());
  std::vector<double> times;
  const double runs = static_cast<double>(result.draws * result.replications);
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r) {
      const RunRecord& record = result.record(s, draw, r);
      facts.use += at_objective(scenario, record, GroupQuantity::use_share) / runs;
      facts.regular_users += at_objective(scenario, record, GroupQuantity::regular_users) / runs;
      facts.money += paid_money(record) / scenario.organisation.people() / runs;
      facts.coverage += at_objective(scenario, record, GroupQuantity::coverage) / runs;
      facts.strain += at_objective(scenario, record, GroupQuantity::strain) / runs;
      const auto use = record.series.row(static_cast<std::size_t>(Series::use_share));
      times.push_back(first_kept(use, 0.5) + scenario.experiment.weeks.first - go_live);
      facts.reached_half += std::isfinite(times.back()) ? 1 / runs : 0;
    }
  // All runs are censored at one horizon, so the median of Kaplan and Meier is the plain one.
  facts.weeks_to_half = quantile(times, 0.5);
  for (std::size_t p = 0; p < scenario.organisation.professions.size(); ++p)
    facts.by_profession.push_back(
        {of_profession(scenario, result, s, p, GroupQuantity::regular_users),
         of_profession(scenario, result, s, p, GroupQuantity::use_share)});
  facts.waits = waits_in_words(scenario, result, s);
  facts.course = mean_course(result, s, series_of(scenario.experiment.objective));
  return facts;
}

}  // namespace

ComparisonPage page_of(const Scenario& scenario, const EnsembleResult& result) {
  const Experiment& e = scenario.experiment;
  const double people = scenario.organisation.people();
  ComparisonInput input;
  input.objective = objective_of(scenario, result);
  input.hours = each_run(result, [&](const RunRecord& r) { return paid_hours(r) / people; });
  input.baseline = static_cast<std::size_t>(e.baseline);
  input.draws_per_cluster = static_cast<std::size_t>(e.draws_per_organisation);
  input.within_budget = plans_within_budget(scenario, result);
  ComparisonPage page{compare(input),
                      {},
                      e.objective.quantity,
                      e.objective.week,
                      e.weeks.first,
                      e.parameters == ParameterSource::centre,
                      parameters_in_words(scenario),
                      notes_on(scenario, result),
                      scenario.currency,
                      result.draws,
                      result.replications};
  for (std::size_t s = 0; s < result.strategies; ++s)
    page.plans.push_back(facts_of(scenario, result, s));
  for (const Profession& profession : scenario.organisation.professions)
    page.professions.push_back(profession.name);
  page.regular_use = parameter_of(scenario, "regular_use");
  page.budget = budget_in_words(scenario);
  page.thresholds = thresholds_of(scenario, result);
  if (const std::string words = coverage_in_words(scenario, page.plans); !words.empty())
    page.notes.push_back(words);
  return page;
}

}  // namespace uptake
