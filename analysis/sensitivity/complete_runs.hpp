// Which parts of a design have all their runs.
//
// A run that failed has no number (NaN). It fails the design, Failure 65, unless whole blocks with
// such runs may be dropped: a row of Saltelli's blocks, a trajectory of Morris, a point of others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/base/grid.hpp"

namespace uptake {

enum class FailedRuns { refuse, drop };

/// Starts of blocks of `per_block` responses in which all are finite. Throws Failure 65 when some
/// are not and none may be dropped, or when none is left.
std::vector<std::size_t> complete_blocks(std::span<const double> response, std::size_t per_block,
                                         FailedRuns failed);

/// [point], from [point][run]; NaN where a run failed.
std::vector<double> means_of_points(const Grid<double>& runs);

/// Throws Failure 65 when there is not a response for each of `size` points.
void check_count(std::span<const double> response, std::uint64_t size);

}  // namespace uptake
