// What each dimension of a sweep does to a result, by the method that fits the design, as JSON:
//
//   {"method": "sobol" | "morris" | "rank", "dropped": blocks with runs that failed,
//    "chance_of_point_means": share of chance in the variance of points' means (several runs only),
//    "dimensions": [{"key", …}]}
//     sobol   "first", "total": {"share", "interval", "distinguishable", "in_words"}
//     morris  "mu", "mu_star", "interval" (of mu_star, or null), "sigma": in the result's unit
//     rank    "share", "distinguishable"
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "analysis/design/design.hpp"
#include "analysis/sensitivity/complete_runs.hpp"
#include "sim/base/grid.hpp"

namespace uptake {

/// `method` may be "auto": what the design is for. Failure 65 as analysis/sensitivity says.
nlohmann::json swept_indices(const Design& design, const Grid<double>& runs,
                             const std::string& method, FailedRuns failed);

}  // namespace uptake
