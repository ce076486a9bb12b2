// What a word of the program means: a parameter, a practice or an exit code.
//
// Texts are UTF-8, at most 80 columns wide, and every line ends with a newline. The evidence shown
// is the table's (parameters.toml); the texts of practices are of the program's own words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/parameter_table.hpp"

namespace uptake {

/// One line a parameter, in the table's order: key, value, range, unit, grade, meaning; what is
/// too long is cut with "…".
std::string explain_all(const ParameterTable& table);

/// A block for a parameter's key, a practice's key, or an exit code ("65" or "exit 65"); nothing
/// for any other word.
std::optional<std::string> explain(const ParameterTable& table, const std::string& word);

/// Every word that `explain` knows (exit codes as bare numbers): what to look for the nearest in.
std::vector<std::string> explainable_words(const ParameterTable& table);

}  // namespace uptake
