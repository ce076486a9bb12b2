#include "analysis/decision/standing.hpp"

#include <algorithm>
#include <cmath>

namespace uptake {

namespace {

// Taking out luck computes, so that equal plans differ by rounding.
constexpr double equal = 1e-10;

std::vector<double> values_of_draw(const RunValues& values, std::size_t draw) {
  std::vector<double> all;
  for (std::size_t s = 0; s < values.strategies; ++s) all.push_back(values.mean_of_draw(s, draw));
  return all;
}

void add_draw(const std::vector<double>& values, double weight, Standings& standings) {
  const double best = *std::ranges::max_element(values);
  const auto is_best = [&](double value) { return value >= best - equal * (1 + std::abs(best)); };
  const auto share = weight / static_cast<double>(std::ranges::count_if(values, is_best));
  for (std::size_t s = 0; s < values.size(); ++s) {
    Standing& standing = standings.strategies[s];
    if (is_best(values[s])) standing.first += share;
    standing.expected_regret += (best - values[s]) * weight;
    standing.max_regret = std::max(standing.max_regret, best - values[s]);
  }
}

}  // namespace

Standings standings(const RunValues& values) {
  Standings result;
  if (values.strategies == 0 || values.draws == 0) return result;
  result.strategies.resize(values.strategies);
  for (std::size_t draw = 0; draw < values.draws; ++draw)
    add_draw(values_of_draw(values, draw), 1 / static_cast<double>(values.draws), result);
  for (Standing& standing : result.strategies)  // sums of weights may pass 1 by rounding
    standing.first = std::min(standing.first, 1.);
  result.perfect_information =
      std::ranges::min_element(result.strategies, {}, &Standing::expected_regret)->expected_regret;
  return result;
}

}  // namespace uptake
