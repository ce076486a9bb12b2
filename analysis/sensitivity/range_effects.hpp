// How a result moves between the low and the high end of each dimension's range: a tornado. Any
// design will do.
//
// Takes a design and a result at each of its points, in their order and any unit. The low end of a
// dimension is the points whose value lies in the lowest fifth of the design's values, or at the
// lowest level where a level holds more than that; the high end likewise. A result there is the
// mean over these points, whatever the other dimensions are. Intervals are Student's t of a ratio
// of sums over blocks of points that share values (rows of Saltelli, trajectories of Morris, else
// single points), linearised (Cochran 1977, 6.4), with as many degrees of freedom as the smaller
// end has blocks, less one. They hold the doubt from the other dimensions and from each point's own
// luck, not from luck that all points share; for stratified designs they are too wide rather than
// too narrow. Points without a number (runs that failed) are left out. Failure 70: extents.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/design/design.hpp"
#include "analysis/estimate/interval.hpp"
#include "sim/base/grid.hpp"

namespace uptake {

struct RangeEnd {
  double lowest = 0, highest = 0;  ///< values of the dimension there
  Estimate result;                 ///< `clusters` are blocks
  std::size_t points = 0;
};

struct RangeEffect {
  RangeEnd low, high;
  Estimate move;  ///< result at the high end less that at the low end
};

/// Of one dimension: its value and the result at each point, `per_block` neighbours a block. None
/// where the dimension has one value only.
std::optional<RangeEffect> range_effect(std::span<const double> values,
                                        std::span<const double> response, std::size_t per_block,
                                        const Confidence& confidence = {});

/// [dimension], from points' means
std::vector<std::optional<RangeEffect>> range_effects(const Design& design,
                                                      std::span<const double> response,
                                                      const Confidence& confidence = {});

/// The same of a factorial, from results [point][run]. Nothing of it is left to sampling but its
/// runs, so intervals are Student's t over clusters of `per_cluster` neighbouring runs, which meet
/// the same luck at all points. No interval with fewer than two clusters.
std::vector<std::optional<RangeEffect>> range_effects_of_runs(const Design& design,
                                                              const Grid<double>& runs,
                                                              std::size_t per_cluster,
                                                              const Confidence& confidence = {});

}  // namespace uptake
