// [[strategy.rule]]: rules of a plan, as typed.
//
// Takes a strategy's table; gives its rules with what they begin not yet spread over units, and
// problems in the log.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/practices.hpp"
#include "sim/scenario/rule.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

struct RuleDraft {
  Position position;                ///< of `at`
  Rule rule;                        ///< without `then`
  std::vector<PracticeDraft> then;  ///< in the order of supported_practices()
};

/// Only sound ones.
std::vector<RuleDraft> read_rules(TableReader& strategy, const Directory& directory);

}  // namespace uptake
