// Weeks until half of the possible tasks stay done with the service, and what a regular user cost.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// time_to, cost_per_regular_user, given_up, time_cost, ever_used.
nlohmann::json times_and_costs(const Scenario& scenario, const EnsembleResult& result,
                               std::size_t strategy);

}  // namespace uptake
