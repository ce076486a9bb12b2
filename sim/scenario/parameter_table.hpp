// The evidence table: every number the model uses, with where it comes from.
//
// The table is sim/scenario/parameters.toml, compiled into the library. Its keys are also the
// members of `Constants` (sim/model), so a number that is not in the table cannot be used.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace uptake {

enum class Distribution { fixed, uniform, normal, lognormal, beta };

/// What is believed of a value. Uniform: `low` and `high` are bounds. Normal, lognormal and
/// beta: they are the 5 and 95 % points. Fixed: no doubt is modelled, both equal the value.
struct Prior {
  Distribution distribution = Distribution::fixed;
  double low = 0;
  double high = 0;
};

/// input: this effect was put in, a result that shows it again proves nothing;
/// mechanism: effects emerge from it.
enum class Role { input, mechanism };

struct Parameter {
  std::string key;     ///< e.g. "w_A"; the name in scenarios and results
  std::string symbol;  ///< as printed in the equations
  std::string meaning;
  std::string unit;
  double value = 0;  ///< the centre, a point estimate
  Prior prior;
  double minimum = 0;  ///< the symbol's range: draws and overrides are held to it
  double maximum = 0;
  std::vector<int> equations;  ///< numbers of the equations that read it
  std::string source;          ///< author, year, doi; or "assumption"
  std::string tag;       ///< V read in the source, 2 secondary, M remembered, C computed, ? assumed
  char grade = 'C';      ///< A measured meta-analysis, B single study, C assumed
  int indirectness = 0;  ///< 0-3, GRADE 30 (Brozek 2021)
  Role role = Role::mechanism;
};

using ParameterTable = std::vector<Parameter>;

/// The compiled-in table, in the order of the file. Throws Failure(70) if it is malformed
/// (a test reads it, so a release cannot have this).
ParameterTable parameter_table();

/// Index of a key in a table, or nothing.
std::optional<std::size_t> find_parameter(const ParameterTable& table, const std::string& key);

std::string to_text(Distribution distribution);

}  // namespace uptake
