// Sites and professions of a plan at the objective's week, as the JSON of a comparison has them.
// Groups under five people have no numbers (sim/results/README.md).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// by_site, by_profession, worst_off.
nlohmann::json groups_in(const Scenario& scenario, const EnsembleResult& result,
                         std::size_t strategy);

}  // namespace uptake
