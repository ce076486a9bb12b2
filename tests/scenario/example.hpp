// Scenarios in pieces, and what reading them says, for the tests of this room.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "sim/scenario/read_scenario.hpp"

namespace example {

/// Two sites, three units, thirty people; lines 1 to 3.
inline const std::string organisation =
    "format = 1\n"
    "[organisation]\n"
    "sites = [{ name = \"north\", units = 2, people_per_unit = 10 }, "
    "{ name = \"south\", units = 1, people_per_unit = 10 }]\n";

/// Four lines.
inline const std::string strategy =
    "[[strategy]]\n"
    "name = \"announce\"\n"
    "[strategy.practice.communication]\n"
    "weeks = [-4, 2]\n";

/// "line:column what" of every problem; "" stands for the file's name.
inline std::vector<std::string> problems(const std::string& text,
                                         const uptake::Overrides& overrides = {}) {
  std::vector<std::string> found;
  for (const uptake::Problem& problem : uptake::parse_scenario(text, "a.toml", overrides).problems)
    found.push_back((problem.place.file == "a.toml" ? "" : problem.place.file + " ") +
                    std::to_string(problem.place.line) + ":" +
                    std::to_string(problem.place.column) + " " + problem.what);
  return found;
}

/// What to write instead, of the first problem.
inline std::string suggestion(const std::string& text, const uptake::Overrides& overrides = {}) {
  const auto reading = uptake::parse_scenario(text, "a.toml", overrides);
  return reading.problems.empty() ? "no problem" : reading.problems.front().suggestion;
}

inline uptake::Scenario scenario(const std::string& text, const uptake::Overrides& overrides = {}) {
  auto reading = uptake::parse_scenario(text, "a.toml", overrides);
  if (!reading.scenario) throw std::runtime_error(to_text(reading.problems));
  return std::move(*reading.scenario);
}

inline const uptake::ParameterChoice& choice(const uptake::Scenario& scenario,
                                             const std::string& key) {
  for (const uptake::ParameterChoice& choice : scenario.parameters) {
    if (choice.parameter.key == key) return choice;
  }
  throw std::runtime_error("no parameter " + key);
}

using Lines = std::vector<std::string>;

}  // namespace example
