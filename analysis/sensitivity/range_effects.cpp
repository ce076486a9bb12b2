#include "analysis/sensitivity/range_effects.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "analysis/sensitivity/complete_runs.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr double end_share = 0.2;

struct Sum {
  double result = 0, points = 0;
};

// What lies between two values of a dimension, block by block.
struct End {
  RangeEnd found;
  std::vector<Sum> blocks;
};

End end_between(double from, double to, std::span<const double> values,
                std::span<const double> response, std::size_t per_block) {
  End end{{to, from, {}, 0}, std::vector<Sum>((values.size() + per_block - 1) / per_block)};
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] < from || values[i] > to || !std::isfinite(response[i])) continue;
    end.found.lowest = std::min(end.found.lowest, values[i]);
    end.found.highest = std::max(end.found.highest, values[i]);
    Sum& block = end.blocks[i / per_block];
    if (block.points == 0) ++end.found.result.clusters;
    block.result += response[i];
    block.points += 1;
    ++end.found.points;
    sum += response[i];
  }
  if (end.found.points > 0) end.found.result.mean = sum / static_cast<double>(end.found.points);
  return end;
}

// How far a block's sum takes the mean from where it is.
double pull(const End& end, std::size_t block) {
  const Sum& sum = end.blocks[block];
  return (sum.result - end.found.result.mean * sum.points) / static_cast<double>(end.found.points);
}

void add_interval(Estimate& estimate, const std::vector<double>& pulls, std::size_t blocks,
                  std::size_t fewest, const Confidence& confidence) {
  estimate.clusters = fewest;
  if (fewest < 2) return;
  double squares = 0;
  for (const double each : pulls) squares += each * each;
  const double n = static_cast<double>(blocks);
  const double error = (1 - confidence.level) / static_cast<double>(confidence.together);
  const boost::math::students_t t(static_cast<double>(fewest - 1));
  const double half = boost::math::quantile(t, 1 - error / 2) * std::sqrt(squares * n / (n - 1));
  estimate.interval = Interval{estimate.mean - half, estimate.mean + half};
}

void add_interval(End& end, const Confidence& confidence) {
  std::vector<double> pulls;
  for (std::size_t block = 0; block < end.blocks.size(); ++block) pulls.push_back(pull(end, block));
  const std::size_t blocks = end.found.result.clusters;
  add_interval(end.found.result, pulls, blocks, blocks, confidence);
}

Estimate move_between(const End& low, const End& high, const Confidence& confidence) {
  Estimate move{high.found.result.mean - low.found.result.mean, std::nullopt, 0};
  std::vector<double> pulls;
  std::size_t blocks = 0;
  for (std::size_t block = 0; block < low.blocks.size(); ++block) {
    pulls.push_back(pull(high, block) - pull(low, block));
    if (low.blocks[block].points + high.blocks[block].points > 0) ++blocks;
  }
  const std::size_t fewest = std::min(low.found.result.clusters, high.found.result.clusters);
  add_interval(move, pulls, blocks, fewest, confidence);
  return move;
}

// The last value of the lowest fifth, and the first of the highest.
struct Cuts {
  double low, high;
};

std::optional<Cuts> cuts_of(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  if (sorted.empty() || sorted.front() == sorted.back()) return std::nullopt;
  const auto count = static_cast<std::size_t>(
      std::max(1.0, std::floor(end_share * static_cast<double>(sorted.size()))));
  const Cuts cuts{sorted[count - 1], sorted[sorted.size() - count]};
  if (cuts.low < cuts.high) return cuts;
  return Cuts{sorted.front(), sorted.back()};
}

std::size_t points_of_block(const DesignPlan& plan) {
  if (plan.method == DesignMethod::saltelli) return plan.dimensions.size() + 2;
  return plan.method == DesignMethod::morris ? plan.dimensions.size() + 1 : 1;
}

// [dimension][point]
std::vector<std::vector<double>> columns_of(const Design& design) {
  std::vector<std::vector<double>> columns(design.dimensions().size());
  for (std::uint64_t i = 0; i < design.size(); ++i) {
    const std::vector<double> point = design.point(i);
    for (std::size_t d = 0; d < columns.size(); ++d) columns[d].push_back(point[d]);
  }
  return columns;
}

// The mean of each run over the points of an end.
std::vector<double> runs_at(const RangeEnd& end, const std::vector<double>& values,
                            const Grid<double>& runs, const std::vector<double>& means) {
  std::vector<double> of_runs(runs.columns(), 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] < end.lowest || values[i] > end.highest || !std::isfinite(means[i])) continue;
    for (std::size_t run = 0; run < runs.columns(); ++run)
      of_runs[run] += runs(i, run) / static_cast<double>(end.points);
  }
  return of_runs;
}

}  // namespace

std::optional<RangeEffect> range_effect(std::span<const double> values,
                                        std::span<const double> response, std::size_t per_block,
                                        const Confidence& confidence) {
  if (values.size() != response.size() || per_block == 0)
    throw Failure(ExitCode::internal, "a dimension has not a value for each result");
  const std::optional<Cuts> cuts = cuts_of(values);
  if (!cuts) return std::nullopt;
  constexpr double most = std::numeric_limits<double>::infinity();
  End low = end_between(-most, cuts->low, values, response, per_block);
  End high = end_between(cuts->high, most, values, response, per_block);
  if (low.found.points == 0 || high.found.points == 0) return std::nullopt;
  const Estimate move = move_between(low, high, confidence);
  add_interval(low, confidence);
  add_interval(high, confidence);
  return RangeEffect{low.found, high.found, move};
}

std::vector<std::optional<RangeEffect>> range_effects(const Design& design,
                                                      std::span<const double> response,
                                                      const Confidence& confidence) {
  check_count(response, design.size());
  std::vector<std::optional<RangeEffect>> effects;
  for (const std::vector<double>& column : columns_of(design))
    effects.push_back(range_effect(column, response, points_of_block(design.plan()), confidence));
  return effects;
}

std::vector<std::optional<RangeEffect>> range_effects_of_runs(const Design& design,
                                                              const Grid<double>& runs,
                                                              std::size_t per_cluster,
                                                              const Confidence& confidence) {
  const std::vector<double> means = means_of_points(runs);
  check_count(means, design.size());
  std::vector<std::optional<RangeEffect>> effects;
  for (const std::vector<double>& column : columns_of(design)) {
    std::optional<RangeEffect> effect = range_effect(column, means, 1, confidence);
    if (effect) {
      const auto low = runs_at(effect->low, column, runs, means);
      const auto high = runs_at(effect->high, column, runs, means);
      std::vector<double> moves;
      for (std::size_t run = 0; run < low.size(); ++run) moves.push_back(high[run] - low[run]);
      effect->low.result = cluster_estimate(low, per_cluster, confidence);
      effect->high.result = cluster_estimate(high, per_cluster, confidence);
      effect->move = cluster_estimate(moves, per_cluster, confidence);
    }
    effects.push_back(effect);
  }
  return effects;
}

}  // namespace uptake
