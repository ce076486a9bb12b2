// Is all there that a measure looks at? Else it is not known yet.
#pragma once

#include <string>

#include "analysis/patterns/measure_list.hpp"
#include "analysis/patterns/observed.hpp"

namespace uptake {

/// The replications with the runs that `needs` asks for, the plan `own` first. Empty when a plan, a
/// week, a snapshot or the survey is missing in one of them. Plans with unequal numbers of
/// replications throw Failure(70).
Replications replications_for(const ObservedPlans& observed, const std::string& own,
                              const Needs& needs);

}  // namespace uptake
