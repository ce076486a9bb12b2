#include "analysis/estimate/time_to.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct Step {
  double time = 0, reached = 0, at_risk = 0;
};

// At equal times a censored run was still at risk, as is usual.
std::vector<Step> steps_of(std::span<const TimeTo> runs) {
  std::vector<TimeTo> order(runs.begin(), runs.end());
  std::ranges::sort(order, {}, &TimeTo::time);
  std::vector<Step> steps;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!order[i].reached) continue;
    if (steps.empty() || steps.back().time != order[i].time) {
      const auto first =
          std::ranges::lower_bound(order, order[i].time, {}, &TimeTo::time) - order.begin();
      steps.push_back({order[i].time, 0, static_cast<double>(order.size()) - double(first)});
    }
    ++steps.back().reached;
  }
  return steps;
}

std::vector<double> not_yet(const std::vector<Step>& steps) {
  std::vector<double> shares;
  double share = 1;
  for (const Step& step : steps) shares.push_back(share *= 1 - step.reached / step.at_risk);
  return shares;
}

// Variance of the logarithm of the share not there yet, Greenwood 1926.
std::vector<double> greenwood(const std::vector<Step>& steps) {
  std::vector<double> variances;
  double sum = 0;
  for (const Step& s : steps)
    variances.push_back(sum += s.reached / (s.at_risk * (s.at_risk - s.reached)));
  return variances;
}

// The same from what each cluster adds to the logarithm: its own arrivals less those expected.
std::vector<double> between_clusters(const std::vector<Step>& steps, std::span<const TimeTo> runs,
                                     std::size_t per_cluster) {
  const std::size_t clusters = (runs.size() + per_cluster - 1) / per_cluster;
  std::vector<double> influence(clusters, 0), variances;
  for (const Step& step : steps) {
    double squares = 0;
    const double share = step.reached / step.at_risk;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (runs[i].time < step.time) continue;
      const double own = runs[i].reached && runs[i].time == step.time ? 1 : 0;
      influence[i / per_cluster] += (own - share) / (step.at_risk - step.reached);
    }
    for (const double value : influence) squares += value * value;
    variances.push_back(squares * static_cast<double>(clusters) /
                        static_cast<double>(clusters - 1));
  }
  return variances;
}

double multiplier(std::size_t runs, std::size_t per_cluster, double level) {
  if (per_cluster == 1) return boost::math::quantile(boost::math::normal(), 0.5 + level / 2);
  const std::size_t clusters = (runs + per_cluster - 1) / per_cluster;
  if (clusters < 2) return unknown;
  return boost::math::quantile(boost::math::students_t(static_cast<double>(clusters - 1)),
                               0.5 + level / 2);
}

// Log-log bounds of the share not there yet, as bounds of the share that is.
void add_bounds(ReachedCurve& curve, double share, double variance, double z) {
  const bool known = share > 0 && share < 1 && std::isfinite(z);
  const double spread = known ? std::exp(z * std::sqrt(variance) / std::abs(std::log(share))) : 0;
  curve.low.push_back(known ? 1 - std::pow(share, 1 / spread) : unknown);
  curve.high.push_back(known ? 1 - std::pow(share, spread) : unknown);
}

double first_at_half(const std::vector<double>& times, const std::vector<double>& shares) {
  // NaN compares as not there: bounds that are not known do not end the search.
  const auto there = std::ranges::find_if(shares, [](double share) { return share >= 0.5; });
  return there == shares.end() ? never : times[static_cast<std::size_t>(there - shares.begin())];
}

}  // namespace

ReachedCurve reached_curve(std::span<const TimeTo> runs, std::size_t per_cluster, double level) {
  if (runs.empty() || per_cluster == 0) caller_fault("no runs to wait for");
  const std::vector<Step> steps = steps_of(runs);
  const double z = multiplier(runs.size(), per_cluster, level);
  const std::vector<double> remaining = not_yet(steps);
  const std::vector<double> variances =
      per_cluster == 1 ? greenwood(steps) : between_clusters(steps, runs, per_cluster);
  ReachedCurve curve;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    curve.times.push_back(steps[i].time);
    curve.share.push_back(1 - remaining[i]);
    add_bounds(curve, remaining[i], variances[i], z);
  }
  const auto censored = std::ranges::count(runs, false, &TimeTo::reached);
  curve.censored_share = static_cast<double>(censored) / static_cast<double>(runs.size());
  curve.median = first_at_half(curve.times, curve.share);
  curve.median_low = first_at_half(curve.times, curve.high);
  curve.median_high = first_at_half(curve.times, curve.low);
  return curve;
}

}  // namespace uptake
