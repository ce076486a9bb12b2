// What to say to a practice that this version does not act on, and to the word "champion".
#pragma once

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

/// Whether the key is "champion", which can mean three roles; asks which is meant.
bool asks_which_champion(const Entry& entry, ProblemLog& log);

void report_unsupported_practice(const Entry& practice, ProblemLog& log);

}  // namespace uptake
