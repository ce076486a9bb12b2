// One scenario, read again and again with other numbers in it.
//
// Takes a file and settings: parameters of the evidence table ("w_A", "parameters.w_A"), or numbers
// that stand in the file by dotted name (dotted_key.hpp). The text is parsed once; everything is
// checked anew with every reading, as if the numbers had been typed. A parameter that is set has no
// prior left, and its origin is "sweep"; it outranks --set.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace uptake {

struct Setting {
  std::string key;
  double value = 0;
};

class ScenarioTemplate {
 public:
  /// Throws Failure 65 with all problems, 66 and 74 as `read_scenario`.
  explicit ScenarioTemplate(const std::filesystem::path& path, const Overrides& overrides = {});
  /// From text; `file` is the name problems carry.
  ScenarioTemplate(const std::string& text, const std::string& file,
                   const Overrides& overrides = {});

  /// As the file has it.
  const Scenario& scenario() const { return scenario_; }
  /// With the settings. Problems name the scenario's file; those of a number that was put where
  /// none stood have no line. Safe to call from several threads.
  ScenarioReading with(std::span<const Setting> settings) const;

  /// The parameter a setting's key names, as chosen in the scenario; nullptr for other keys.
  const Parameter* parameter(const std::string& key) const;
  std::vector<std::string> parameter_keys() const;

 private:
  std::string text_;
  std::string file_;
  Overrides overrides_;
  Value document_;
  Scenario scenario_;
};

/// "w_A" of "w_A" or "parameters.w_A"; "" for a key of anything else.
std::string parameter_name(const std::string& key);

}  // namespace uptake
