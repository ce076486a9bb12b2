// Which patterns are met, which missed, which not known yet.
#pragma once

#include <optional>
#include <vector>

#include "analysis/patterns/measures.hpp"

namespace uptake {

enum class Outcome { pass, miss, unknown };

struct CheckResult {
  Check check;
  std::optional<Measured> measured;  ///< none while it is not known
  Outcome outcome = Outcome::unknown;
};

/// Missed as soon as one check is, passed when all have; else not known yet.
struct PatternResult {
  Pattern pattern;
  std::vector<CheckResult> results;
  Outcome outcome = Outcome::unknown;
};

PatternResult judge(const ObservedPlans& observed, const Pattern& pattern);

/// All patterns of patterns.toml, in their order.
std::vector<PatternResult> judge(const ObservedPlans& observed);

/// Of the patterns that could have failed, or of those that are true by construction.
struct Count {
  int met = 0, missed = 0, unknown = 0;
  int all() const { return met + missed + unknown; }
};

Count count_that_could_fail(const std::vector<PatternResult>& results);
Count count_by_construction(const std::vector<PatternResult>& results);

/// Missed of both kinds.
int missed(const std::vector<PatternResult>& results);

}  // namespace uptake
