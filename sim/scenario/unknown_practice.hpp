// What to say to a practice that this version does not act on.
#pragma once

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

void report_unsupported_practice(const Entry& practice, ProblemLog& log);

}  // namespace uptake
