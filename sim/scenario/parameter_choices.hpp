// The evidence table with a scenario's own values on top.
//
// Precedence: table < file of --parameters < [organisation], [service], [parameters] < --set.
// A value that is set as one number loses its prior: nothing is drawn for it.
// Every value, range and distribution is held to the table's limits; what is wrong goes to
// the log of the file it stands in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/parameter_table.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// A value of the table's, given elsewhere than in [parameters], e.g. ease in [service].
struct Override {
  std::string key;  ///< of the table
  double value = 0;
  std::string origin;  ///< "[service]", "[organisation]"
  std::string typed;   ///< the key as the user wrote it
  Position position;
};

class ParameterChoices {
 public:
  explicit ParameterChoices(const ParameterTable& table);

  bool knows(const std::string& key) const { return find(key) != nullptr; }
  /// Throws Failure(70) for a key the table does not have.
  const ParameterChoice& choice(const std::string& key) const;
  double value(const std::string& key) const { return choice(key).parameter.value; }

  /// Gives false, and a problem in the log, when the value is outside the table's limits.
  bool apply(const Override& change, ProblemLog& log);
  /// [parameters] of a scenario, or the table of a file of --parameters.
  void apply_table(const Value& table, const std::string& origin, ProblemLog& log);
  /// "KEY=VALUE" of --set.
  Problems apply_setting(const std::string& setting);

  const std::vector<ParameterChoice>& all() const { return choices_; }

 private:
  const ParameterChoice* find(const std::string& key) const;
  std::optional<std::size_t> index_or_report(const std::string& key, Position position,
                                             ProblemLog& log) const;
  void apply_entry(const Entry& entry, const std::string& origin, ProblemLog& log);

  std::vector<ParameterChoice> choices_;
  ParameterTable table_;  ///< as compiled in: what a new range is relative to
  std::vector<std::string> keys_;
};

}  // namespace uptake
