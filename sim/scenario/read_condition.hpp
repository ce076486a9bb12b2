// when = { quantity = "use_share", below = 0.3 }: a condition as typed.
#pragma once

#include <optional>

#include "sim/scenario/condition.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

/// What a user could write.
inline constexpr auto condition_example = "when = { quantity = \"use_share\", below = 0.3 }";

/// Takes the table that stands at `key`; nothing, and problems in the log, where it is not sound.
std::optional<Condition> read_condition(const Value& table, const char* key, ProblemLog& log);

}  // namespace uptake
