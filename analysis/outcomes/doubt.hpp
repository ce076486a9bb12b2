// What the choice hangs on: luck and what is not known told apart, and which assumptions matter.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "analysis/decision/comparison.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// The plans a choice is among: comparable ones where there are any, else all; ascending.
std::vector<std::size_t> candidates(const Comparison& comparison);

/// The candidate with the largest mean objective.
std::size_t leading_plan(const Comparison& comparison);

/// `doubt` of the JSON, without its structures.
nlohmann::json doubt_of(const Scenario& scenario, const EnsembleResult& result,
                        const Comparison& comparison);

}  // namespace uptake
