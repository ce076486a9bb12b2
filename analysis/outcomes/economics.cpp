#include "analysis/outcomes/economics.hpp"

#include "analysis/decision/cost_effectiveness.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

// Paid hours a regular user, from nothing to a month of full-time work.
std::vector<double> hours_somebody_may_give() {
  std::vector<double> hours;
  for (int step = 0; step <= 30; ++step) hours.push_back(5. * step);
  return hours;
}

struct Totals {
  std::vector<double> hours, money, effect;  // [strategy], a person; effect a share

  explicit Totals(const ComparisonPage& page) {
    for (std::size_t s = 0; s < page.plans.size(); ++s) {
      hours.push_back(page.comparison.strategies[s].hours);
      money.push_back(page.plans[s].money);
      effect.push_back(page.comparison.strategies[s].objective.mean);
    }
  }
};

class Economics {
 public:
  explicit Economics(const ComparisonPage& page)
      : page_(page), totals_(page), efficient_(efficient_plans(totals_.hours, totals_.effect)) {}

  Json frontier() const {
    Json list = Json::array();
    for (const std::size_t s : efficient_.frontier)
      list.push_back({{"name", name(s)},
                      {"hours", totals_.hours[s]},
                      {"money", totals_.money[s]},
                      {"effect", totals_.effect[s]}});
    return list;
  }

  Json dominated() const {
    Json list = Json::array();
    for (const DominatedPlan& plan : efficient_.dominated)
      list.push_back({{"name", name(plan.plan)},
                      {"kind", plan.kind == Dominance::strong ? "dominated" : "extended"},
                      {"by", name(plan.by)}});
    return list;
  }

  Json steps() const {
    Json list = Json::array();
    for (const FrontierStep& step : efficient_.steps)
      list.push_back({{"from", name(step.from)},
                      {"to", name(step.to)},
                      {"hours", number(step.ratio)},
                      {"money", number(incremental_ratio(totals_.money, totals_.effect, step.from,
                                                         step.to))}});
    return list;
  }

 private:
  const std::string& name(std::size_t s) const { return page_.plans[s].name; }

  const ComparisonPage& page_;
  Totals totals_;
  EfficientPlans efficient_;
};

Json acceptability_of(const Scenario& scenario, const EnsembleResult& result,
                      const std::vector<double>& willingness) {
  const double people = scenario.organisation.people();
  const auto shares = acceptability(
      objective_of(scenario, result),
      each_run(result, [&](const RunRecord& run) { return paid_hours(run) / people; }), willingness,
      static_cast<std::size_t>(scenario.experiment.draws_per_organisation));
  Json list = Json::array();
  for (std::size_t s = 0; s < shares.size(); ++s)
    list.push_back({{"strategy", scenario.strategies[s].name}, {"share", numbers(shares[s])}});
  return list;
}

Json budget_of(const Scenario& scenario, const EnsembleResult& result) {
  const Budget& budget = scenario.budget;
  if (budget == Budget{}) return nullptr;
  Json within = Json::array();
  const auto plans = plans_within_budget(scenario, result);
  if (!plans) return nullptr;
  for (const std::size_t s : *plans) within.push_back(scenario.strategies[s].name);
  return {{"hours_per_person", budget.hours_per_person ? Json(*budget.hours_per_person) : Json()},
          {"money", budget.money ? Json(*budget.money) : Json()},
          {"within", within}};
}

}  // namespace

std::optional<std::vector<std::size_t>> plans_within_budget(const Scenario& scenario,
                                                            const EnsembleResult& result) {
  const Budget& budget = scenario.budget;
  if (budget == Budget{}) return std::nullopt;
  const double people = scenario.organisation.people();
  std::vector<std::size_t> within;
  for (std::size_t s = 0; s < result.strategies; ++s) {
    const double hours = mean_of_runs(result, s, paid_hours) / people;
    const double money = mean_of_runs(result, s, paid_money);
    if (hours <= budget.hours_per_person.value_or(hours) && money <= budget.money.value_or(money))
      within.push_back(s);
  }
  return within;
}

std::string budget_in_words(const Scenario& scenario) {
  const Budget& budget = scenario.budget;
  std::string words;
  if (budget.hours_per_person) words = hours_in_words(*budget.hours_per_person) + " hours a person";
  if (budget.money)
    words +=
        (words.empty() ? "" : " and ") + money_in_words(*budget.money) + " " + scenario.currency;
  return words;
}

Json economics_of(const Scenario& scenario, const EnsembleResult& result,
                  const ComparisonPage& page) {
  const Economics economics(page);
  const Weeks& weeks = scenario.experiment.weeks;
  const std::vector<double> willingness = hours_somebody_may_give();
  return {{"currency", scenario.currency},
          {"perspective", "the organisation that rolls out: hours of its staff and money it pays"},
          {"horizon_weeks", weeks.last - weeks.first + 1},
          {"discount_rate", 0},
          {"frontier", economics.frontier()},
          {"dominated", economics.dominated()},
          {"icers", economics.steps()},
          {"willingness", numbers(willingness)},
          {"acceptability", acceptability_of(scenario, result, willingness)},
          {"budget", budget_of(scenario, result)}};
}

}  // namespace uptake
