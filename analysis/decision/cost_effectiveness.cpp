#include "analysis/decision/cost_effectiveness.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "analysis/decision/luck.hpp"
#include "analysis/decision/standing.hpp"
#include "analysis/estimate/fault.hpp"
#include "analysis/estimate/ratio.hpp"

namespace uptake {

namespace {

struct Prices {
  std::span<const double> costs, effects;

  double ratio(std::size_t from, std::size_t to) const {
    return (costs[to] - costs[from]) / (effects[to] - effects[from]);
  }
};

// Cheapest first; of the same cost the most effective.
std::vector<std::size_t> by_cost(const Prices& prices) {
  std::vector<std::size_t> order(prices.costs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t plan) {
    return std::tuple(prices.costs[plan], -prices.effects[plan], plan);
  });
  return order;
}

// Takes out plans of the frontier that a mix of their neighbours outdoes, as `next` joins it.
void push(const Prices& prices, std::size_t next, std::vector<std::size_t>& frontier,
          std::vector<std::size_t>& mixed_out) {
  while (frontier.size() > 1) {
    const std::size_t last = frontier.back(), before = frontier[frontier.size() - 2];
    if (prices.ratio(before, last) < prices.ratio(last, next)) break;
    mixed_out.push_back(last);
    frontier.pop_back();
  }
  frontier.push_back(next);
}

std::size_t dearer_neighbour(const Prices& prices, const std::vector<std::size_t>& frontier,
                             std::size_t plan) {
  return *std::ranges::find_if(
      frontier, [&](std::size_t on) { return prices.effects[on] > prices.effects[plan]; });
}

RunValues net_benefit(const RunValues& effects, const RunValues& costs, double willingness) {
  RunValues net = effects;
  for (std::size_t i = 0; i < net.values.size(); ++i)
    net.values[i] = willingness * effects.values[i] - costs.values[i];
  return net;
}

void check_same(const RunValues& one, const RunValues& other) {
  if (one.strategies != other.strategies || one.draws != other.draws ||
      one.replications != other.replications || one.values.size() != other.values.size())
    caller_fault("costs and effects of other runs");
}

}  // namespace

EfficientPlans efficient_plans(std::span<const double> costs, std::span<const double> effects) {
  if (costs.size() != effects.size()) caller_fault("costs and effects of other plans");
  const Prices prices{costs, effects};
  EfficientPlans plans;
  std::vector<std::size_t> mixed_out;
  std::size_t best = 0;  // of those so far; what does not give more is dominated by it
  for (const std::size_t plan : by_cost(prices)) {
    if (!plans.frontier.empty() && effects[plan] <= effects[best]) {
      plans.dominated.push_back({plan, Dominance::strong, best});
      continue;
    }
    push(prices, plan, plans.frontier, mixed_out);
    best = plan;
  }
  for (const std::size_t plan : mixed_out)
    plans.dominated.push_back(
        {plan, Dominance::extended, dearer_neighbour(prices, plans.frontier, plan)});
  std::ranges::sort(plans.dominated, {}, &DominatedPlan::plan);
  for (std::size_t i = 1; i < plans.frontier.size(); ++i) {
    const std::size_t from = plans.frontier[i - 1], to = plans.frontier[i];
    plans.steps.push_back({from, to, prices.ratio(from, to)});
  }
  return plans;
}

double incremental_ratio(std::span<const double> costs, std::span<const double> effects,
                         std::size_t from, std::size_t to) {
  if (effects[from] == effects[to]) return std::numeric_limits<double>::quiet_NaN();
  return Prices{costs, effects}.ratio(from, to);
}

std::vector<std::vector<double>> acceptability(const RunValues& effects, const RunValues& costs,
                                               std::span<const double> willingness,
                                               std::size_t per_cluster) {
  check_same(effects, costs);
  std::vector<std::vector<double>> shares(effects.strategies);
  for (const double value : willingness) {
    const RunValues net = net_benefit(effects, costs, value);
    const Standings found = standings(without_luck(net, per_cluster).value_or(net));
    for (std::size_t s = 0; s < found.strategies.size(); ++s)
      shares[s].push_back(found.strategies[s].first);
  }
  return shares;
}

Estimate cost_of_one(const RunValues& costs, const RunValues& effects, std::size_t strategy,
                     std::size_t per_cluster) {
  check_same(effects, costs);
  return ratio_of_means(costs.draw_means(strategy), effects.draw_means(strategy), per_cluster);
}

std::vector<std::size_t> plans_within(std::span<const double> costs, double limit) {
  std::vector<std::size_t> plans;
  for (std::size_t plan = 0; plan < costs.size(); ++plan)
    if (costs[plan] <= limit) plans.push_back(plan);
  return plans;
}

}  // namespace uptake
