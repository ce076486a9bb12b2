// Courses by calendar week, as the JSON of a comparison has them (analysis/report/README.md).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Of a strategy: the objective's bands over runs, mean courses of use, strain, desk load and extra
/// time, hours a person by four weeks, and the week from which hours are made up for.
nlohmann::json courses_of(const Scenario& scenario, const EnsembleResult& result,
                          std::size_t strategy);

}  // namespace uptake
