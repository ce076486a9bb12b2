#include "sim/results/stored_numbers.hpp"

namespace uptake {

bool has_whole_numbers(const VariableSummary& variable) {
  return variable.type == "int32" || variable.type == "int64";
}

bool has_numbers(const VariableSummary& variable) {
  return has_whole_numbers(variable) || variable.type == "float32" || variable.type == "float64";
}

StoredNumbers stored_numbers(const NetcdfReader& reader, const VariableSummary& variable) {
  if (variable.type == "float32") return reader.values<float>(variable.name);
  if (variable.type == "int32") return reader.values<std::int32_t>(variable.name);
  if (variable.type == "int64") return reader.values<std::int64_t>(variable.name);
  return reader.values<double>(variable.name);
}

}  // namespace uptake
