// From rows of a roster to an organisation: sites, units and people in order, professions counted.
//
// Takes the rows and the professions that the scenario gives; completes `organisation` but for
// ties. Units in two sites, names that stand for two things, professions that have no tasks go to
// the log.
#pragma once

#include <vector>

#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/roster_rows.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Puts the rows in order of site, unit and id as well.
void arrange_roster(std::vector<RosterRow>& rows, const ParameterChoices& choices,
                    Organisation& organisation, ProblemLog& log);

}  // namespace uptake
