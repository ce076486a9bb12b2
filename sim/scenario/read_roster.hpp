// roster = "roster.csv" and ties = "ties.csv" of [organisation]: an organisation as its own lists
// say.
//
// Takes the table and the folder of the scenario's file; completes the draft, in which the
// professions of the scenario already stand. Problems of keys go to the scenario's log, those of
// the two files to the draft's, as they have other places. Files stand in the scenario's folder or
// below it. People are put in order of site, unit and id, so the order of rows says nothing.
#pragma once

#include <filesystem>

#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/read_organisation.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

void read_roster(TableReader& organisation, const std::filesystem::path& folder,
                 const ParameterChoices& choices, OrganisationDraft& draft);

/// Keys that mean nothing without a roster, or without ties.
void refuse_without_roster(TableReader& organisation);

}  // namespace uptake
