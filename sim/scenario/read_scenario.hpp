// Reads scenario format 1 (TOML). The format is described in scenarios/README.md.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/problem.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Values that stand outside the scenario file. Precedence: table < file < [parameters] < set <
/// swept.
struct Overrides {
  std::optional<std::filesystem::path>
      parameters_file;           ///< TOML, a [parameters] table or bare keys
  std::vector<std::string> set;  ///< "KEY=VALUE"
  std::vector<std::pair<std::string, double>>
      swept;  ///< keys of the table, of one point of a sweep
};

/// `scenario` is there exactly when `problems` is empty.
struct ScenarioReading {
  std::optional<Scenario> scenario;
  Problems problems;
};

/// Reads the file; every problem of it at once. Throws Failure (65, 66, 74) only when the file
/// itself cannot be read.
ScenarioReading read_scenario(const std::filesystem::path& path, const Overrides& overrides = {});

/// The same from text; `file` is the name problems carry.
ScenarioReading parse_scenario(const std::string& text, const std::string& file,
                               const Overrides& overrides = {});

/// The same from a text that was parsed (`parse_document`), and perhaps changed.
ScenarioReading read_document(const Value& document, const std::string& text,
                              const std::string& file, const Overrides& overrides = {});

/// As `read_scenario`, but throws Failure(65) with all problems as its message.
Scenario scenario_or_throw(const std::filesystem::path& path, const Overrides& overrides = {});

}  // namespace uptake
