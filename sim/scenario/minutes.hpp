// minutes = { today, beginner, expert } of [service]: what one task takes, in minutes.
//
// today: as the work is done now; beginner: with the service, know-how 0; expert: know-how 1.
// They replace min_task, c0 and saving by solving equation 8 at both ends of know-how:
//   min_task = today
//   c0       = (beginner / today - 1 - dup) / (cost_ease_intercept - cost_ease_slope * ease)
//   saving   = (1 + dup - expert / today) / mean fit
// with dup and ease as chosen (--set included) and the fit averaged over professions by size.
#pragma once

#include <optional>

#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct Minutes {
  double today;
  double beginner;
  double expert;
  Position position;
};

std::optional<Minutes> read_minutes(const Value& table, ProblemLog& log);

/// Call it when every other value is known and the organisation is complete. What --set gives
/// stays; what [parameters] gives too, and what comes out of its limits, is a problem.
void apply_minutes(const Minutes& minutes, const Organisation& organisation,
                   ParameterChoices& choices, ProblemLog& log);

}  // namespace uptake
