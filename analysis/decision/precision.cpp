#include "analysis/decision/precision.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/estimate/clusters.hpp"
#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_clusters = 1'000'000;
// A half width just below what is needed: an interval that touches 0 does not exclude it.
constexpr double just_below = 0.999;

Confidence for_all_pairs(const RunValues& runs) {
  return {0.95, std::max<std::size_t>(1, runs.strategies * (runs.strategies - 1) / 2)};
}

void widen(const std::vector<double>& values, std::size_t per_cluster, const Confidence& confidence,
           double wanted, Precision& precision) {
  const Estimate estimate = cluster_estimate(values, per_cluster, confidence);
  if (!estimate.interval) return;
  precision.half_width =
      std::max(precision.half_width.value_or(0), estimate.interval->half_width());
  const std::size_t more = more_clusters(values, per_cluster, wanted, confidence).value_or(0);
  precision.more_clusters = std::max(precision.more_clusters.value_or(0), more);
}

Verdict verdict_of(const Interval& interval, double indifference) {
  if (interval.excludes_zero()) return Verdict::apart;
  const bool within = interval.low >= -indifference && interval.high <= indifference;
  return within ? Verdict::alike : Verdict::undecided;
}

PairVerdict judge(const RunValues& runs, std::size_t per_cluster, double indifference,
                  std::size_t one, std::size_t other) {
  const std::vector<double> values = runs.differences(one, other);
  const Confidence confidence = for_all_pairs(runs);
  PairVerdict pair{one, other, cluster_estimate(values, per_cluster, confidence), {}, {}};
  pair.verdict = Verdict::undecided;
  if (!pair.difference.interval) return pair;
  pair.verdict = verdict_of(*pair.difference.interval, indifference);
  pair.more_clusters = 0;
  if (pair.verdict != Verdict::undecided) return pair;
  const double size = std::abs(pair.difference.mean);
  const double half = just_below * std::max(size, indifference - size);
  const auto more = more_clusters(values, per_cluster, half, confidence);
  pair.more_clusters = more && *more <= most_clusters ? more : std::nullopt;
  return pair;
}

}  // namespace

Precision precision_of(const RunValues& runs, std::size_t per_cluster, double wanted) {
  if (!(wanted > 0)) caller_fault("a precision that is not above 0");
  Precision precision;
  for (std::size_t s = 0; s < runs.strategies; ++s)
    widen(runs.draw_means(s), per_cluster, {}, wanted, precision);
  for (std::size_t a = 0; a < runs.strategies; ++a)
    for (std::size_t b = a + 1; b < runs.strategies; ++b)
      widen(runs.differences(a, b), per_cluster, for_all_pairs(runs), wanted, precision);
  precision.reached = precision.half_width && *precision.half_width <= wanted;
  return precision;
}

std::vector<PairVerdict> pair_verdicts(const RunValues& runs, std::size_t per_cluster,
                                       double indifference) {
  if (!(indifference > 0)) caller_fault("an indifference that is not above 0");
  std::vector<PairVerdict> pairs;
  for (std::size_t a = 0; a < runs.strategies; ++a)
    for (std::size_t b = a + 1; b < runs.strategies; ++b)
      pairs.push_back(judge(runs, per_cluster, indifference, a, b));
  return pairs;
}

}  // namespace uptake
