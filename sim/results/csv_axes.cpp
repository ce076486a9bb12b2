#include "sim/results/csv_axes.hpp"

#include <algorithm>
#include <sstream>

#include "sim/results/hdf5_file.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

using Variables = std::vector<VariableSummary>;
using Words = std::map<std::int64_t, std::string>;

// What the codes of a coordinate stand for; empty where it has no codes.
Words words_of(const NetcdfReader& reader, const std::string& coordinate) {
  Words words;
  std::istringstream meanings(
      attribute_of<std::string>(reader, coordinate, "flag_meanings").value_or(""));
  for (const std::int32_t code :
       attribute_of<std::vector<std::int32_t>>(reader, coordinate, "flag_values")
           .value_or(std::vector<std::int32_t>{}))
    if (std::string word; meanings >> word) words[code] = word;
  return words;
}

template <Number T>
WrittenCell named(T value, const Words& words) {
  const auto found = words.find(static_cast<std::int64_t>(value));
  return found == words.end() ? WrittenCell(value) : WrittenCell(found->second);
}

std::vector<WrittenCell> cells_of(const NetcdfReader& reader, const VariableSummary& variable,
                                  const Words& words) {
  std::vector<WrittenCell> cells;
  std::visit(
      [&](const auto& values) {
        for (const auto value : values) cells.push_back(named(value, words));
      },
      stored_numbers(reader, variable));
  return cells;
}

const VariableSummary* coordinate_of(const Variables& variables, const std::string& name) {
  for (const VariableSummary& variable : variables)
    if (variable.name == name && is_coordinate(variable)) return &variable;
  return nullptr;
}

std::vector<WrittenCell> positions(std::uint64_t count) {
  std::vector<WrittenCell> cells;
  for (std::uint64_t i = 0; i < count; ++i) cells.emplace_back(static_cast<std::int64_t>(i));
  return cells;
}

std::vector<WrittenCell> texts_of(const NetcdfReader& reader, const std::string& name) {
  const std::vector<std::string> texts = reader.texts(name);
  return {texts.begin(), texts.end()};
}

std::vector<WrittenCell> own_cells(const NetcdfReader& reader, const Variables& variables,
                                   const std::string& dimension, std::uint64_t size) {
  const VariableSummary* coordinate = coordinate_of(variables, dimension);
  if (coordinate != nullptr && coordinate->type == "text") return texts_of(reader, dimension);
  if (coordinate == nullptr || !has_numbers(*coordinate)) return positions(size);
  return cells_of(reader, *coordinate, words_of(reader, dimension));
}

std::vector<CsvColumn> read_columns(const NetcdfReader& reader, const Variables& variables,
                                    const std::string& dimension, std::uint64_t size) {
  std::vector<CsvColumn> columns{{dimension, own_cells(reader, variables, dimension, size)}};
  for (const VariableSummary& variable : variables) {
    const std::string axis = coded_axis(variable, variables);
    if (!axis.empty() && variable.dimensions.front() == dimension)
      columns.push_back({axis, cells_of(reader, variable, words_of(reader, axis))});
  }
  return columns;
}

// "" or what does not fit together in a variable that HDF5 can read.
std::string inconsistency(const VariableSummary& variable,
                          const std::map<std::string, std::uint64_t>& sizes) {
  for (std::size_t axis = 0; axis < variable.extents.size(); ++axis) {
    const auto size = sizes.find(variable.dimensions[axis]);
    if (size == sizes.end()) return variable.name + " has an axis without a dimension";
    if (size->second != variable.extents[axis])
      return variable.name + " is not as long as its dimension " + size->first;
  }
  return "";
}

bool is_probability(double value) { return value >= 0 && value <= 1; }

}  // namespace

CsvAxes::CsvAxes(const NetcdfReader& reader, const std::filesystem::path& path)
    : reader_(reader), variables_(reader.variables()) {
  for (const DimensionSummary& dimension : reader.dimensions())
    sizes_[dimension.name] = dimension.size;
  for (const VariableSummary& variable : variables_)
    if (const std::string wrong = inconsistency(variable, sizes_); !wrong.empty())
      throw hdf5::not_a_results_file(path, wrong);
  if (sizes_.contains("quantile")) probabilities_ = reader.values<double>("quantile");
  if (!std::all_of(probabilities_.begin(), probabilities_.end(), is_probability))
    throw hdf5::not_a_results_file(path, "quantile has values that are no probabilities");
}

const std::vector<CsvColumn>& CsvAxes::columns(const std::string& dimension) {
  const auto known = columns_.find(dimension);
  if (known != columns_.end()) return known->second;
  return columns_[dimension] = read_columns(reader_, variables_, dimension, size(dimension));
}

std::uint64_t CsvAxes::size(const std::string& dimension) const {
  const auto known = sizes_.find(dimension);
  return known == sizes_.end() ? 1 : known->second;
}

bool is_coordinate(const VariableSummary& variable) {
  return variable.dimensions == std::vector{variable.name};
}

std::string coded_axis(const VariableSummary& variable, const Variables& variables) {
  if (variable.dimensions.size() != 1 || !has_whole_numbers(variable)) return "";
  for (const VariableSummary& other : variables)
    if (is_coordinate(other) && variable.name == other.name + "_of_" + variable.dimensions.front())
      return other.name;
  return "";
}

}  // namespace uptake
