// [[sweep.over]]: a dimension as typed, held against the scenario it is of.
//
// Gives the dimension, or nothing and problems in the log.
#pragma once

#include <optional>

#include "analysis/design/dimension.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario_template.hpp"

namespace uptake {

/// `scenario` is nullptr where it could not be read: then only the dimension itself is checked.
std::optional<Dimension> read_over(const Value& table, const ScenarioTemplate* scenario,
                                   ProblemLog& log);

/// Whether the scenario takes these values of a key; the first problem of the first value that it
/// does not take goes to the log, at `position`.
bool fits(const ScenarioTemplate& scenario, const std::string& key,
          const std::vector<double>& values, Position position, ProblemLog& log);

}  // namespace uptake
