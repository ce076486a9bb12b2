// The formula behind a design: point i of a plan that was found sound (`size_of`).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "analysis/design/design.hpp"

namespace uptake {

using PointFormula = std::function<std::vector<double>(std::uint64_t)>;

/// Keeps nothing that grows with the number of points, but for a list the list itself.
PointFormula points_of(const DesignPlan& plan);

PointFormula morris_points(const DesignPlan& plan);

}  // namespace uptake
