// professions = [{ name, share | count, hours_per_week, tasks_per_week }] of [organisation].
//
// Gives nothing when a profession could not be read. Beside a roster there are no shares and
// counts, and tasks may stand with the people. Shares add up to 1 within 1e-6.
#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

struct ProfessionsDraft {
  std::vector<Profession> professions;
  std::vector<Position> positions;  ///< [profession]
  std::vector<Override> overrides;  ///< tasks of professions the evidence table knows
  bool sizes_sound = false;         ///< no problem was reported about shares or counts
};

/// Where it says how many people have a profession.
enum class Sizes { in_professions, in_sectors, in_roster };

std::optional<ProfessionsDraft> read_professions(TableReader& organisation, Sizes sizes,
                                                 const ParameterChoices& choices);

/// The six of the prototype, by share.
std::vector<Profession> professions_by_default();

/// The counts make up all people, where counts are given.
void check_counts(const Organisation& organisation, TableReader& table);

}  // namespace uptake
