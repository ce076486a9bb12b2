// Numbers of a scenario's runs, named in words.
//
// One for each run of the first strategy:
//   series NAME WEEK            of the calendar week
//   group NAME WEEK             mean over the organisation at a report week
//   survey ITEM WEEK            mean answer, items from 1
//   hours KEY | relief KEY | money KEY | planned KEY | delivered KEY      totals of a practice
//   first_hours KEY             first calendar week in which the practice takes hours
//   lump_sums | weeks
//   ties same_profession | ties spread | ties closure     of the drawn network
// One for all runs:
//   runs | different_runs | parameter_sd KEY
//   objective | gain            of the first strategy; summed over strategies, over the baseline
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace effects {

/// Throws std::runtime_error for words that name nothing.
std::vector<double> numbers_of(const uptake::Scenario& scenario, const std::string& see);

}  // namespace effects
