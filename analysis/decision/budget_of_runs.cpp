#include "analysis/decision/budget_of_runs.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

constexpr double nearest = 1e-3;  // of the largest standard deviation

std::size_t best_of(const std::vector<PlanSoFar>& plans, Better better) {
  const auto place = [&](const PlanSoFar& plan) {
    return better == Better::less ? plan.mean : -plan.mean;
  };
  return static_cast<std::size_t>(std::ranges::min_element(plans, {}, place) - plans.begin());
}

double largest_deviation(const std::vector<PlanSoFar>& plans) {
  return std::sqrt(std::ranges::max_element(plans, {}, &PlanSoFar::variance)->variance);
}

// Runs in proportion: (deviation / distance)^2 for others, for the best the root of theirs.
std::vector<double> proportions(const std::vector<PlanSoFar>& plans, std::size_t best) {
  const double least = nearest * largest_deviation(plans);
  std::vector<double> parts(plans.size(), 0);
  double squares = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (i == best) continue;
    const double distance = std::max(least, std::abs(plans[i].mean - plans[best].mean));
    parts[i] = plans[i].variance / (distance * distance);
    squares += parts[i] * parts[i] / plans[i].variance;
  }
  parts[best] = plans.size() == 1 ? 1 : std::sqrt(plans[best].variance * squares);
  return parts;
}

// Plans that already have more than their share keep what they have, the others share the rest.
std::vector<bool> with_enough(const std::vector<PlanSoFar>& plans, const std::vector<double>& parts,
                              double total) {
  std::vector<bool> enough(plans.size(), false);
  for (bool changed = true; changed;) {
    changed = false;
    double runs = total, sum = 0;
    for (std::size_t i = 0; i < plans.size(); ++i)
      enough[i] ? runs -= static_cast<double>(plans[i].runs) : sum += parts[i];
    for (std::size_t i = 0; i < plans.size(); ++i)
      if (!enough[i] && parts[i] / sum * runs < static_cast<double>(plans[i].runs))
        enough[i] = changed = true;
  }
  return enough;
}

}  // namespace

std::vector<std::size_t> runs_to_add(const std::vector<PlanSoFar>& plans, std::size_t more_runs,
                                     Better better) {
  if (plans.empty()) caller_fault("runs for no plan");
  for (const PlanSoFar& plan : plans)
    if (!(plan.variance > 0)) caller_fault("a plan whose runs do not vary");
  const std::size_t best = best_of(plans, better);
  const std::vector<double> parts = proportions(plans, best);
  double total = static_cast<double>(more_runs);
  for (const PlanSoFar& plan : plans) total += static_cast<double>(plan.runs);
  const std::vector<bool> enough = with_enough(plans, parts, total);
  double runs = total, sum = 0;
  for (std::size_t i = 0; i < plans.size(); ++i)
    enough[i] ? runs -= static_cast<double>(plans[i].runs) : sum += parts[i];
  std::vector<std::size_t> more(plans.size(), 0);
  for (std::size_t i = 0; i < plans.size(); ++i)
    if (!enough[i]) more[i] = static_cast<std::size_t>(parts[i] / sum * runs) - plans[i].runs;
  more[best] += more_runs - std::accumulate(more.begin(), more.end(), std::size_t{0});
  return more;
}

}  // namespace uptake
