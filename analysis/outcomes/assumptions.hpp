// The numbers a comparison stands on, with their evidence; and what would be worth measuring.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Rows of `doubt` with key and label, each parameter once: what the choice hangs on before what
/// the outcome does.
std::vector<nlohmann::json> rows_that_matter(const nlohmann::json& doubt);

/// Parameters that are in doubt: those in `doubt` (drivers, then switch-points) first, the others
/// in the table's order.
nlohmann::json assumptions_of(const Scenario& scenario, const nlohmann::json& doubt);

/// Up to three texts.
nlohmann::json measure_next(const Scenario& scenario, const nlohmann::json& doubt);

}  // namespace uptake
