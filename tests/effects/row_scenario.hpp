// The scenario of a row of keys.toml: its parts in a skeleton, with short names for longer pieces.
#pragma once

#include <map>
#include <string>

namespace effects {

/// Fields of a row by name.
using Texts = std::map<std::string, std::string>;

/// Throws std::runtime_error without the field.
std::string field_of(const Texts& row, const std::string& field);
std::string field_of(const Texts& row, const std::string& field, const std::string& otherwise);

void replace_all(std::string& text, const std::string& what, const std::string& by);

/// 96 people under the row's plan; parts that the row does not have are as usual.
std::string scenario_of(const Texts& row);

}  // namespace effects
