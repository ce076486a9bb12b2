#include "analysis/sensitivity/complete_runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/base/failure.hpp"

namespace uptake {

std::vector<std::size_t> complete_blocks(std::span<const double> response, std::size_t per_block,
                                         FailedRuns failed) {
  std::vector<std::size_t> complete;
  for (std::size_t start = 0; start + per_block <= response.size(); start += per_block) {
    const auto block = response.subspan(start, per_block);
    if (std::ranges::all_of(block, [](double y) { return std::isfinite(y); }))
      complete.push_back(start);
  }
  const std::size_t lost = response.size() / per_block - complete.size();
  if (lost > 0 && failed == FailedRuns::refuse)
    throw Failure(ExitCode::invalid_data,
                  fmt::format("{} of {} blocks of the design have a run that failed (a block is {} "
                              "points). Run them again, or allow that such blocks are dropped",
                              lost, response.size() / per_block, per_block));
  if (complete.empty())
    throw Failure(ExitCode::invalid_data, "no block of the design has all its runs");
  return complete;
}

std::vector<double> means_of_points(const Grid<double>& runs) {
  std::vector<double> means;
  for (std::size_t point = 0; point < runs.rows(); ++point) {
    double sum = 0;
    for (const double run : runs.row(point)) sum += run;
    means.push_back(sum / static_cast<double>(runs.columns()));
  }
  return means;
}

void check_count(std::span<const double> response, std::uint64_t size) {
  if (response.size() == size) return;
  throw Failure(ExitCode::invalid_data,
                fmt::format("{} results for a design of {} points. Run the rest first",
                            response.size(), size));
}

}  // namespace uptake
