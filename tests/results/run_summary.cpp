#include "sim/results/run_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "sim/base/quantile.hpp"
#include "tests/catch.hpp"

namespace uptake {

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

// Ties, zeros, values that are not known, in some columns none at all, in one none known.
float drawn(std::mt19937& chance, std::size_t column) {
  const std::uint32_t kind = static_cast<std::uint32_t>(chance() % 10);
  if (column == 3 || (column % 2 == 0 && kind == 0)) return nan;
  if (kind < 3) return 0;
  const float value = static_cast<float>(chance() % 2001) / 1000 - 1;
  return kind < 6 ? std::round(value * 4) : value;
}

EnsembleResult drawn_runs(std::size_t runs, std::size_t columns) {
  std::mt19937 chance(static_cast<std::uint32_t>(runs * 100 + columns));
  EnsembleResult result{2, runs, 1, std::vector<RunRecord>(2 * runs), {}};
  for (RunRecord& record : result.records) {
    record.groups = Grid<float>(3, columns);
    for (std::size_t row = 0; row < 3; ++row)
      for (std::size_t column = 0; column < columns; ++column)
        record.groups(row, column) = drawn(chance, column);
  }
  return result;
}

std::vector<float> known_values(const EnsembleResult& result, std::size_t strategy, std::size_t row,
                                std::size_t column) {
  std::vector<float> known;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    if (const float value = result.record(strategy, draw, 0).groups(row, column);
        !std::isnan(value))
      known.push_back(value);
  return known;
}

bool same(float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }

float mean_of(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += double{value};
  return values.empty() ? nan : static_cast<float>(sum / static_cast<double>(values.size()));
}

bool summarises(const RunSummary& found, std::vector<float> known) {
  bool all = same(found.mean, mean_of(known));
  std::ranges::sort(known);
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    all = all && same(found.quantiles[k], quantile_of_sorted<float>(known, reported_quantiles[k]));
  return all;
}

}  // namespace

TEST_CASE("summaries over runs are those of each column sorted by itself, ties and gaps included") {
  for (const std::size_t columns : {1u, 5u, 8u, 21u})
    for (const std::size_t runs : {1u, 2u, 7u, 64u, 801u}) {
      const EnsembleResult result = drawn_runs(runs, columns);
      const Grid<RunSummary> found = summaries_over_runs(result, 1, &RunRecord::groups);
      for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
          INFO(runs << " runs, row " << row << ", column " << column << " of " << columns);
          REQUIRE(summarises(found(row, column), known_values(result, 1, row, column)));
        }
    }
}

TEST_CASE("a run at infinity is known and is the largest") {
  EnsembleResult result = drawn_runs(5, 1);
  const float values[] = {nan, 2, std::numeric_limits<float>::infinity(), 1, nan};
  for (std::size_t run = 0; run < 5; ++run) result.records[run].groups(0, 0) = values[run];
  const RunSummary found = summaries_over_runs(result, 0, &RunRecord::groups)(0, 0);
  CHECK(found.quantiles[2] == 2);
  CHECK(std::isinf(found.quantiles[4]));
}

}  // namespace uptake
