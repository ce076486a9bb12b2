// The patterns a model of this kind should show, and the criteria they are judged by.
//
// Given by patterns.toml, which is compiled in: no file is read at run time. Bounds have the unit
// that stands beside them (points: percentage points). A malformed table throws Failure(70).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace uptake {

/// One bounded measure; what each measure is: README.md.
struct Check {
  std::string measure, strategy, unit;
  std::optional<double> low, high;     ///< the bounds themselves pass
  std::optional<double> above, below;  ///< the bounds themselves do not pass
};

struct Pattern {
  int id = 0;
  std::string name, source;
  std::string role;             ///< "fit" or "held_out"
  std::string by_construction;  ///< why showing it proves nothing; empty when it could have failed
  std::vector<Check> checks;
};

/// Those of patterns.toml, in its order.
const std::vector<Pattern>& patterns();

/// The same from a text in the form of patterns.toml.
std::vector<Pattern> read_patterns(std::string_view text);

/// Within all bounds; NaN never is.
bool passes(const Check& check, double value);

}  // namespace uptake
