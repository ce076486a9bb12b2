// Levels and doses: how thoroughly a thing is done.
//
// A level is a number from 0 to 1 or one of four words; what a word means for a practice is in
// scenarios/README.md. A dose is a level, or the hours of work that go into it.
#pragma once

#include <optional>
#include <string>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

/// What a practice is worth that is named and nothing more: "good".
inline constexpr double good_level = 0.7;

/// Nothing if the key is absent or its value was reported.
std::optional<double> read_level(TableReader& reader, const std::string& key);

/// Of `level_key`, or of `hours_key` (0 to `most_hours`); both are a problem, none is good.
Dose read_dose(TableReader& reader, const std::string& level_key, const std::string& hours_key,
               double most_hours);

}  // namespace uptake
