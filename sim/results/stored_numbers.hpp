// All values of a numeric variable in the type in which they are stored.
#pragma once

#include <optional>
#include <variant>

#include "sim/results/netcdf_reader.hpp"

namespace uptake {

using StoredNumbers = std::variant<std::vector<float>, std::vector<double>,
                                   std::vector<std::int32_t>, std::vector<std::int64_t>>;

bool has_numbers(const VariableSummary& variable);
bool has_whole_numbers(const VariableSummary& variable);

/// Failure 65 where `has_numbers` is false or they cannot be read.
StoredNumbers stored_numbers(const NetcdfReader& reader, const VariableSummary& variable);

/// `object`'s attribute of that name if it has one of type T.
template <class T>
std::optional<T> attribute_of(const NetcdfReader& reader, const std::string& object,
                              const std::string& name) {
  for (const Attribute& attribute : reader.attributes(object))
    if (attribute.name == name && std::holds_alternative<T>(attribute.value))
      return std::get<T>(attribute.value);
  return std::nullopt;
}

}  // namespace uptake
