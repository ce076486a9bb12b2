// The other forms of the model (R11), under which a comparison is repeated.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "analysis/decision/comparison.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// The scenario under each form that differs from its own in one respect and could matter to it.
std::vector<Scenario> other_structures(const Scenario& scenario);

/// What a form says of the plans: who is ahead among the candidates, whether any two plans change
/// places by half a point or more.
nlohmann::json structure_row(const Scenario& other, const EnsembleResult& result,
                             const Comparison& usual);

}  // namespace uptake
