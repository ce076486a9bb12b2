#include "analysis/decision/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "analysis/decision/luck.hpp"

namespace uptake {

namespace {

// Taking luck out leaves equal plans equal up to rounding.
constexpr double rounding = 1e-9;
// A difference that rounds to no percentage point is none that a planner would act on.
constexpr double indifference = 0.005;
// Paid hours within 10 % are comparable resources.
constexpr double comparable = 1.1;

Estimate paired_difference(const ComparisonInput& input, std::size_t strategy, std::size_t other) {
  const std::size_t strategies = input.objective.strategies;
  // All pairs share the error, so that any two strategies may be set side by side.
  const Confidence confidence{0.95, std::max<std::size_t>(1, strategies * (strategies - 1) / 2)};
  return cluster_estimate(input.objective.differences(strategy, other), input.draws_per_cluster,
                          confidence);
}

Spread paired_spread(const RunValues& known, std::size_t strategy, std::size_t other) {
  const std::vector<double> differences = known.differences(strategy, other);
  return {quantile(differences, 0.05), quantile(differences, 0.95)};
}

bool clearly_more(const Estimate& difference) {
  return difference.interval && difference.interval->low > 0 && difference.mean >= indifference;
}

std::vector<double> ends_of_draw(const RunValues& objective, std::size_t draw) {
  std::vector<double> ends;
  for (std::size_t s = 0; s < objective.strategies; ++s)
    ends.push_back(objective.mean_of_draw(s, draw));
  return ends;
}

void set_first_and_loss(const RunValues& objective, Comparison& comparison) {
  const auto draws = static_cast<double>(objective.draws);
  std::vector<int> behind(objective.strategies, 0);
  for (std::size_t draw = 0; draw < objective.draws; ++draw) {
    const std::vector<double> ends = ends_of_draw(objective, draw);
    const double best = *std::max_element(ends.begin(), ends.end());
    const auto is_first = [&](double end) { return best - end < rounding; };
    const auto ties = static_cast<double>(std::ranges::count_if(ends, is_first));
    if (ties > 1) comparison.first_shared += 1 / draws;
    for (std::size_t s = 0; s < ends.size(); ++s) {
      comparison.strategies[s].first += (is_first(ends[s]) ? 1 / ties : 0) / draws;
      comparison.strategies[s].loss += (best - ends[s]) / draws;
      behind[s] += is_first(ends[s]) ? 0 : 1;
    }
  }
  for (std::size_t s = 0; s < behind.size(); ++s)
    if (behind[s] > 0)
      comparison.strategies[s].loss_if_wrong = comparison.strategies[s].loss * draws / behind[s];
}

ComparedStrategy compared(const ComparisonInput& input, std::size_t strategy) {
  const RunValues& objective = input.objective;
  ComparedStrategy result;
  result.objective = cluster_estimate(objective.draw_means(strategy), input.draws_per_cluster);
  const auto first =
      objective.values.begin() +
      static_cast<std::ptrdiff_t>(strategy * objective.draws * objective.replications);
  const std::vector<double> runs(
      first, first + static_cast<std::ptrdiff_t>(objective.draws * objective.replications));
  result.low_run = quantile(runs, 0.05);
  result.high_run = quantile(runs, 0.95);
  result.difference = paired_difference(input, strategy, input.baseline);
  result.hours = input.hours.mean(strategy);
  return result;
}

bool hours_are_comparable(const std::vector<ComparedStrategy>& strategies,
                          const std::vector<std::size_t>& plans) {
  const auto [least, most] =
      std::ranges::minmax(plans, {}, [&](std::size_t s) { return strategies[s].hours; });
  return strategies[most].hours <= comparable * strategies[least].hours;
}

// A reference like "announce and hope" may be much cheaper than the plans it stands beside.
std::vector<std::size_t> comparable_plans(const ComparisonInput& input,
                                          const Comparison& comparison) {
  if (input.within_budget) return *input.within_budget;
  std::vector<std::size_t> plans(comparison.strategies.size());
  std::iota(plans.begin(), plans.end(), std::size_t{0});
  if (hours_are_comparable(comparison.strategies, plans)) return plans;
  std::erase(plans, comparison.baseline);
  if (plans.size() < 2 || !hours_are_comparable(comparison.strategies, plans)) return {};
  return plans;
}

// Of plans of the same hours the one with the most stands first, so that it shuts out the others.
std::vector<std::size_t> by_hours(const std::vector<ComparedStrategy>& strategies) {
  std::vector<std::size_t> order(strategies.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t s) {
    return std::tuple(strategies[s].hours, -strategies[s].objective.mean, s);
  });
  return order;
}

// From the cheapest on, those that give clearly more than the last one kept.
void set_frontier(const ComparisonInput& input, const RunValues& known, Comparison& comparison) {
  for (const std::size_t strategy : by_hours(comparison.strategies)) {
    if (comparison.frontier.empty()) {
      comparison.frontier.push_back(strategy);
      continue;
    }
    const std::size_t before = comparison.frontier.back();
    const Estimate step = paired_difference(input, strategy, before);
    if (!clearly_more(step)) continue;
    comparison.frontier.push_back(strategy);
    comparison.steps.push_back(step);
    comparison.step_spreads.push_back(paired_spread(known, strategy, before));
  }
}

bool any_told_apart(const ComparisonInput& input) {
  for (std::size_t a = 0; a < input.objective.strategies; ++a)
    for (std::size_t b = 0; b < input.objective.strategies; ++b)
      if (a != b && clearly_more(paired_difference(input, a, b))) return true;
  return false;
}

}  // namespace

double RunValues::mean_of_draw(std::size_t strategy, std::size_t draw) const {
  double sum = 0;
  for (std::size_t r = 0; r < replications; ++r) sum += at(strategy, draw, r);
  return sum / static_cast<double>(replications);
}

double RunValues::mean(std::size_t strategy) const {
  double sum = 0;
  for (std::size_t draw = 0; draw < draws; ++draw) sum += mean_of_draw(strategy, draw);
  return sum / static_cast<double>(draws);
}

std::size_t RunValues::leader() const {
  std::size_t leader = 0;
  for (std::size_t s = 1; s < strategies; ++s)
    if (mean(s) > mean(leader)) leader = s;
  return leader;
}

std::vector<double> RunValues::draw_means(std::size_t strategy) const {
  std::vector<double> means;
  for (std::size_t draw = 0; draw < draws; ++draw) means.push_back(mean_of_draw(strategy, draw));
  return means;
}

std::vector<double> RunValues::differences(std::size_t strategy, std::size_t other) const {
  std::vector<double> result = draw_means(strategy);
  const std::vector<double> subtrahend = draw_means(other);
  for (std::size_t draw = 0; draw < draws; ++draw) result[draw] -= subtrahend[draw];
  return result;
}

Comparison compare(const ComparisonInput& input) {
  const RunValues known =
      without_luck(input.objective, input.draws_per_cluster).value_or(input.objective);
  Comparison comparison;
  comparison.baseline = input.baseline;
  for (std::size_t s = 0; s < input.objective.strategies; ++s) {
    comparison.strategies.push_back(compared(input, s));
    comparison.strategies[s].difference_spread = paired_spread(known, s, input.baseline);
  }
  set_first_and_loss(known, comparison);
  comparison.clusters = comparison.strategies.front().objective.clusters;
  comparison.comparable = comparable_plans(input, comparison);
  comparison.told_apart = any_told_apart(input);
  set_frontier(input, known, comparison);
  return comparison;
}

}  // namespace uptake
