// Rows of what all practices share: weeks, clock and targets.
//
// Takes the description of a practice in keys.toml; the more people it is for and the longer, the
// more it moves its number. What its reader knows only in order to refuse goes to `refused`.
#pragma once

#include "sim/scenario/practice_settings.hpp"
#include "tests/effects/key_rows.hpp"
#include "tests/effects/row_scenario.hpp"

namespace effects {

/// Throws std::runtime_error where the description lacks something.
void add_shared_rows(const Texts& practice, const uptake::PracticeReading& reading,
                     KeyTable& table);

}  // namespace effects
