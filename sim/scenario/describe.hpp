// A plan in words: what each activity does, and how two plans differ.
//
// Texts are short, without a line's end; weeks and names are those of the scenario.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace uptake {

/// "4 weeks", "1 week"
std::string counted(double number, const std::string& noun);

/// "weeks -4 to 2", "week 0"
std::string in_words(Weeks weeks);

/// What is done: "2 courses of 1.5 h, 3 weeks apart, 2 methods".
std::string in_words(const Settings& settings);

/// Whom it is for: "" for everybody, else " for 2 of 8 units, physician, lowest 30 % know-how".
std::string targets_in_words(const Activity& activity, const Organisation& organisation);

/// "practice, weeks: what is done for whom"
std::string in_words(const Activity& activity, const Organisation& organisation);

/// Whether it acts from the start, whatever its weeks.
bool acts_for_good(const Settings& settings);

/// What a rule waits for, then what it begins, a line each.
/// When the plan goes live: "week 0", "weeks 0 to 16", or how the next wave is decided.
std::string dates_in_words(const Strategy& strategy);

std::vector<std::string> in_words(const Rule& rule, const Organisation& organisation);

/// What `strategy` has that `other` has not ("+ ..."), and the reverse ("- ...").
std::vector<std::string> difference(const Strategy& strategy, const Strategy& other,
                                    const Organisation& organisation);

}  // namespace uptake
