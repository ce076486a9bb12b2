// { value, range, distribution } of a parameter.
//
// Takes the parameter as chosen so far; gives it with what the table says, or nothing and
// problems in the log. What is not said stays. Ranges mean what they mean in the evidence
// table: bounds of a uniform, 5 and 95 % points of the other distributions.
#pragma once

#include <optional>

#include "sim/scenario/document.hpp"
#include "sim/scenario/parameter_table.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

std::optional<Parameter> read_prior(const Value& table, const Parameter& parameter,
                                    ProblemLog& log);

}  // namespace uptake
