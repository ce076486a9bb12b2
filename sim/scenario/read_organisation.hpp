// [organisation]: sites, professions, network.
//
// Takes the table; gives the organisation as far as it was typed, or as its roster says. Tasks of
// known professions and the network are overrides of the evidence table (tasks_NAME, network_NAME),
// so that a value has one place and one origin; `complete_organisation` fills them in when all
// overrides are known.
#pragma once

#include <filesystem>
#include <vector>

#include "sim/base/problem.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct OrganisationDraft {
  Organisation organisation;
  std::vector<Position> profession_positions;  ///< [profession]; empty for the default ones
  std::vector<Override> overrides;
  Problems file_problems;          ///< of the roster and its ties
  bool sites_sound = false;        ///< no problem was reported about them
  bool professions_sound = false;  ///< their names are known
  bool sizes_sound = false;        ///< and how many have each
};

/// `folder` is where the files stand that the table names.
OrganisationDraft read_organisation(const Value& table, const std::filesystem::path& folder,
                                    const ParameterChoices& choices, ProblemLog& log);

/// What the table knows: tasks and fit of its professions, and the network.
void complete_organisation(Organisation& organisation, const ParameterChoices& choices);

}  // namespace uptake
