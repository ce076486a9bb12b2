#include "analysis/sensitivity/sobol_indices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analysis/sensitivity/fitting_design.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

/// Results of one scramble's complete rows, each of k + 2 blocks.
struct Rows {
  std::span<const double> response;
  std::vector<std::size_t> starts;

  double a(std::size_t row) const { return response[starts[row]]; }
  double b(std::size_t row) const { return response[starts[row] + 1]; }
  double mixed(std::size_t row, std::size_t j) const { return response[starts[row] + 2 + j]; }
  std::size_t size() const { return starts.size(); }
};

struct Moments {
  double mean = 0;
  double variance = 0;
};

Moments moments_of(const Rows& rows) {
  double sum = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) sum += rows.a(row) + rows.b(row);
  const double count = 2.0 * static_cast<double>(rows.size());
  const double mean = sum / count;
  double squares = 0;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (const double y : {rows.a(row), rows.b(row)}) squares += (y - mean) * (y - mean);
  return {mean, squares / count};
}

double first_variance(const Rows& rows, std::size_t j, double mean) {
  double sum = 0;
  for (std::size_t row = 0; row < rows.size(); ++row)
    sum += (rows.b(row) - mean) * (rows.mixed(row, j) - rows.a(row));
  return sum / static_cast<double>(rows.size());
}

double total_variance(const Rows& rows, std::size_t j) {
  double sum = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const double change = rows.a(row) - rows.mixed(row, j);
    sum += change * change;
  }
  return sum / (2 * static_cast<double>(rows.size()));
}

std::vector<Rows> scrambles_of(const Design& design, std::span<const double> response,
                               FailedRuns failed) {
  const std::size_t per_row = design.dimensions().size() + 2;
  const std::size_t per_scramble = design.plan().points * per_row;
  std::vector<Rows> scrambles(design.plan().scrambles);
  for (const std::size_t start : complete_blocks(response, per_row, failed))
    scrambles[start / per_scramble].starts.push_back(start);
  for (Rows& rows : scrambles) rows.response = response;
  std::erase_if(scrambles, [](const Rows& rows) { return rows.size() < 2; });
  return scrambles;
}

SobolIndex index_of(const std::vector<double>& of_scrambles, const Confidence& confidence) {
  const Estimate estimate = cluster_estimate(of_scrambles, 1, confidence);
  const Interval interval = estimate.interval.value_or(Interval{});
  return {std::clamp(estimate.mean, 0.0, 1.0), interval, interval.low > 0};
}

void check_varies(double variance) {
  if (variance > 0) return;
  throw Failure(ExitCode::invalid_data,
                "the result is the same at all points of a scramble, so there is no variance to "
                "share. Take another result, or wider ranges");
}

}  // namespace

SobolIndices sobol_indices(const Design& design, std::span<const double> response,
                           const Confidence& confidence, FailedRuns failed) {
  check_design(design, {DesignMethod::saltelli}, "Sobol' indices", "first-order shares by rank");
  check_scrambles(design.plan().scrambles);
  check_count(response, design.size());
  const auto scrambles = scrambles_of(design, response, failed);
  check_scrambles(scrambles.size());
  const std::size_t k = design.dimensions().size();
  std::vector<std::vector<double>> first(k), total(k);
  SobolIndices indices;
  for (const Rows& rows : scrambles) {
    const auto [mean, variance] = moments_of(rows);
    check_varies(variance);
    for (std::size_t j = 0; j < k; ++j) {
      first[j].push_back(first_variance(rows, j, mean) / variance);
      total[j].push_back(total_variance(rows, j) / variance);
    }
    indices.mean += mean / static_cast<double>(scrambles.size());
    indices.variance += variance / static_cast<double>(scrambles.size());
    indices.rows += rows.size();
  }
  indices.dropped = design.plan().points * design.plan().scrambles - indices.rows;
  for (std::size_t j = 0; j < k; ++j) {
    indices.first.push_back(index_of(first[j], confidence));
    indices.total.push_back(index_of(total[j], confidence));
  }
  return indices;
}

std::string to_text(const SobolIndex& index) {
  if (!index.distinguishable)
    return fmt::format("not distinguishable from 0 (at most {:.2g})",
                       std::max(index.interval.high, 0.0));
  return fmt::format("{:.2g} ({:.2g} to {:.2g})", index.share, index.interval.low,
                     std::min(index.interval.high, 1.0));
}

}  // namespace uptake
