// A resolved scenario as text (JSON), the same for the same values however they were typed.
#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace uptake {

std::string resolved_scenario(const Scenario& scenario);

}  // namespace uptake
