// A number of one run, named in words: see numbers.hpp.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/record.hpp"
#include "sim/scenario/scenario.hpp"

namespace effects {

using Words = std::vector<std::string>;

/// Throws std::runtime_error where the word is missing.
const std::string& word(const Words& words, std::size_t at);

/// Throws std::runtime_error for words that name nothing.
double number_of(const uptake::Scenario& scenario, const uptake::RunRecord& record,
                 const Words& words);

}  // namespace effects
