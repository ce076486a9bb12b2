#include "sim/results/csv_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/results/csv_axes.hpp"
#include "sim/results/csv_quantities.hpp"
#include "sim/results/csv_statistics.hpp"
#include "sim/results/hdf5_file.hpp"

namespace uptake {

namespace {

WrittenRow header_of(const CsvQuantity& quantity, CsvAxes& axes) {
  WrittenRow header;
  for (const std::string& axis : quantity.axes)
    for (const CsvColumn& column : axes.columns(axis)) header.emplace_back(column.name);
  header.emplace_back("quantity");
  if (quantity.spread != SpreadKind::own) header.emplace_back("mean");
  for (const double p : axes.probabilities()) header.emplace_back(fmt::format("p{:02g}", 100 * p));
  return header;
}

std::vector<WrittenRow> continued(const std::vector<WrittenRow>& rows,
                                  const std::vector<CsvColumn>& columns) {
  std::vector<WrittenRow> longer;
  for (const WrittenRow& row : rows)
    for (std::size_t i = 0; i < columns.front().cells.size(); ++i) {
      longer.push_back(row);
      for (const CsvColumn& column : columns) longer.back().push_back(column.cells.at(i));
    }
  return longer;
}

// Every combination of what stands along the axes, the last changing fastest.
std::vector<WrittenRow> combinations(const CsvQuantity& quantity, CsvAxes& axes) {
  std::vector<WrittenRow> rows{{}};
  for (const std::string& axis : quantity.axes) rows = continued(rows, axes.columns(axis));
  return rows;
}

CsvTable& table_of(std::vector<CsvTable>& tables, const CsvQuantity& quantity, CsvAxes& axes) {
  const auto known = std::find_if(tables.begin(), tables.end(), [&](const CsvTable& table) {
    return table.file_name() == quantity.file_name;
  });
  if (known != tables.end()) return *known;
  return tables.emplace_back(quantity.file_name, header_of(quantity, axes));
}

void add_quantity(std::vector<CsvTable>& tables, const NetcdfReader& reader,
                  const CsvQuantity& quantity, CsvAxes& axes) {
  const std::vector<WrittenRow> numbers = statistics(reader, quantity, axes.probabilities());
  std::vector<WrittenRow> rows = combinations(quantity, axes);
  CsvTable& table = table_of(tables, quantity, axes);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].emplace_back(quantity.variable.name);
    rows[i].insert(rows[i].end(), numbers.at(i).begin(), numbers.at(i).end());
    table.add(rows[i]);
  }
}

std::string spread_in_words(SpreadKind spread) {
  if (spread == SpreadKind::none) return "";
  return spread == SpreadKind::own ? "see meaning" : "over runs";
}

void add_to_list(CsvTable& list, const CsvQuantity& quantity) {
  const VariableSummary& variable = quantity.variable;
  list.add({quantity.file_name, variable.name, variable.units == "1" ? "" : variable.units,
            spread_in_words(quantity.spread), variable.long_name});
}

CsvTable list_of(const std::vector<CsvQuantity>& quantities, const std::vector<CsvTable>& tables) {
  CsvTable list("quantities.csv", {"file", "quantity", "units", "quantiles", "meaning"});
  for (const CsvTable& table : tables)
    for (const CsvQuantity& quantity : quantities)
      if (quantity.file_name == table.file_name()) add_to_list(list, quantity);
  return list;
}

}  // namespace

std::vector<CsvTable> csv_tables(const NetcdfReader& reader, const std::filesystem::path& path) {
  CsvAxes axes(reader, path);
  const std::vector<CsvQuantity> quantities = csv_quantities(axes.variables());
  std::vector<CsvTable> tables;
  for (const CsvQuantity& quantity : quantities) add_quantity(tables, reader, quantity, axes);
  tables.insert(tables.begin(), list_of(quantities, tables));
  return tables;
}

CsvTable parameters_table(const NetcdfReader& reader, const std::filesystem::path& path) {
  CsvAxes axes(reader, path);
  if (reader.variable("parameter_value").dimensions !=
      std::vector<std::string>{"draw", "parameter"})
    throw hdf5::not_a_results_file(path, "parameter_value is not by draw and parameter");
  const std::vector<double> values = reader.values<double>("parameter_value");
  const std::vector<WrittenCell>& draws = axes.columns("draw").front().cells;
  WrittenRow header{"draw"};
  for (const WrittenCell& key : axes.columns("parameter").front().cells) header.push_back(key);
  CsvTable table("parameters.csv", header);
  for (std::size_t draw = 0, next = 0; draw < draws.size(); ++draw) {
    WrittenRow row{draws[draw]};
    while (row.size() < header.size()) row.emplace_back(values.at(next++));
    table.add(row);
  }
  return table;
}

}  // namespace uptake
