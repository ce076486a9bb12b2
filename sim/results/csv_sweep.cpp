#include "sim/results/csv_sweep.hpp"

#include "sim/results/csv_axes.hpp"
#include "sim/results/csv_quantities.hpp"
#include "sim/results/csv_statistics.hpp"
#include "sim/results/hdf5_file.hpp"

namespace uptake {

namespace {

using Names = std::vector<std::string>;

constexpr const char* file_name = "points.csv";

struct SweepColumns {
  VariableSummary design;
  std::vector<WrittenCell> points, strategies, dimensions;
  std::vector<CsvQuantity> quantities;
};

SweepColumns columns_of(const NetcdfReader& reader, const std::filesystem::path& path) {
  CsvAxes axes(reader, path);
  SweepColumns columns{reader.variable("design_value"), {}, {}, {}, {}};
  if (columns.design.dimensions != Names{"point", "dimension"})
    throw hdf5::not_a_results_file(path, "design_value is not by point and dimension");
  const auto cells = [&](const char* axis) { return axes.columns(axis).front().cells; };
  columns.points = cells("point");
  columns.strategies = cells("strategy");
  columns.dimensions = cells("dimension");
  for (const CsvQuantity& quantity : csv_quantities(axes.variables()))
    if (quantity.axes == Names{"point", "strategy"}) columns.quantities.push_back(quantity);
  return columns;
}

CsvTable list_of(const SweepColumns& columns) {
  CsvTable list("quantities.csv", {"file", "quantity", "units", "meaning"});
  for (const WrittenCell& key : columns.dimensions)
    list.add({file_name, key, "", columns.design.long_name});
  for (const auto& [variable, axes, spread, table] : columns.quantities)
    list.add({file_name, variable.name, variable.units == "1" ? "" : variable.units,
              variable.long_name + (spread == SpreadKind::over_runs ? ", mean over runs" : "")});
  return list;
}

WrittenRow header_of(const SweepColumns& columns) {
  WrittenRow header{"point", "strategy"};
  header.insert(header.end(), columns.dimensions.begin(), columns.dimensions.end());
  for (const CsvQuantity& quantity : columns.quantities)
    header.emplace_back(quantity.variable.name);
  return header;
}

CsvTable points_of(const NetcdfReader& reader, const SweepColumns& columns) {
  const std::vector<double> design = reader.values<double>("design_value");
  std::vector<std::vector<WrittenRow>> means;  // [quantity][point and strategy]
  for (const CsvQuantity& quantity : columns.quantities)
    means.push_back(statistics(reader, quantity, {}));
  CsvTable table(file_name, header_of(columns));
  const std::size_t k = columns.dimensions.size();
  for (std::size_t point = 0, row = 0; point < columns.points.size(); ++point)
    for (const WrittenCell& strategy : columns.strategies) {
      WrittenRow cells{columns.points[point], strategy};
      for (std::size_t d = 0; d < k; ++d) cells.emplace_back(design.at(point * k + d));
      for (const std::vector<WrittenRow>& of_quantity : means)
        cells.push_back(of_quantity.at(row).front());
      table.add(cells);
      ++row;
    }
  return table;
}

}  // namespace

std::vector<CsvTable> sweep_tables(const NetcdfReader& reader, const std::filesystem::path& path) {
  const SweepColumns columns = columns_of(reader, path);
  return {list_of(columns), points_of(reader, columns)};
}

}  // namespace uptake
