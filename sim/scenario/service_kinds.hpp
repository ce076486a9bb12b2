// Kinds of service: templates of values of the evidence table, `kind` of [service].
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/parameter_choices.hpp"

namespace uptake {

struct ServiceKind {
  std::string name;
  std::string meaning;
  Value values;                                              ///< as a table [parameters]
  std::vector<std::pair<std::string, std::string>> sources;  ///< of each value, by key
};

/// Those that ship (service_kinds.toml). Throws Failure(70) if the file is malformed.
const std::vector<ServiceKind>& service_kinds();

std::vector<std::string> service_kind_names();

/// Puts a kind's values on top of the evidence table's; anything set later replaces them.
void apply_kind(const std::string& name, ParameterChoices& choices);

}  // namespace uptake
