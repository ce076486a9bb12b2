#include "analysis/patterns/measures.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/patterns/measure_list.hpp"
#include "analysis/patterns/observed_enough.hpp"
#include "analysis/patterns/statistics.hpp"

namespace uptake {

namespace {

Measured measured(InEachReplication of_one, const Replications& replications) {
  std::vector<double> values;
  for (const Replication& each : replications) values.push_back(of_one(each));
  Estimate estimate = cluster_estimate(values, 1);
  if (!std::isfinite(estimate.mean)) estimate.interval.reset();
  return {estimate.mean, estimate.interval, values.size()};
}

Replications without(const Replications& replications, std::size_t left_out) {
  Replications rest = replications;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
  return rest;
}

Measured measured(OfAllReplications of_all, const Replications& replications) {
  const double value = of_all(replications);
  std::vector<double> without_each;
  for (std::size_t r = 0; r < replications.size() && replications.size() > 1; ++r)
    without_each.push_back(of_all(without(replications, r)));
  return {value, jackknife_interval(value, without_each), replications.size()};
}

Measured measured(ShareOfReplications counts, const Replications& replications) {
  const auto met =
      static_cast<std::size_t>(std::count_if(replications.begin(), replications.end(), counts));
  const std::size_t all = replications.size();
  return {static_cast<double>(met) / static_cast<double>(all), wilson_interval(met, all), all};
}

}  // namespace

std::optional<Measured> measure(const ObservedPlans& observed, const Check& check) {
  const Measure& entry = find_measure(check.measure);
  if (const auto* from_lambda = std::get_if<FromLambda>(&entry.statistic))
    return Measured{(*from_lambda)(observed.lambda), std::nullopt, 0};
  const Replications replications = replications_for(observed, check.strategy, entry.needs);
  if (replications.empty()) return std::nullopt;
  if (const auto* of_one = std::get_if<InEachReplication>(&entry.statistic))
    return measured(*of_one, replications);
  if (const auto* of_all = std::get_if<OfAllReplications>(&entry.statistic))
    return measured(*of_all, replications);
  return measured(std::get<ShareOfReplications>(entry.statistic), replications);
}

std::string_view label(const Check& check) { return find_measure(check.measure).label; }

}  // namespace uptake
