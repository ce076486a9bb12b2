#include <algorithm>

#include "sim/results/csv_axes.hpp"
#include "sim/results/csv_quantities.hpp"
#include "sim/results/csv_tables.hpp"

namespace uptake {

namespace {

struct AsCell {
  WrittenCell operator()(const auto& alone) const { return alone; }
  template <class T>
  WrittenCell operator()(const std::vector<T>& values) const {
    std::string words;
    for (const T value : values) words += (words.empty() ? "" : " ") + WrittenCell(value).written();
    return words;
  }
};

void add_attributes(CsvTable& table, const NetcdfReader& reader) {
  for (const Attribute& attribute : reader.attributes(""))
    if (attribute.name != "Conventions")
      table.add({attribute.name, std::visit(AsCell{}, attribute.value)});
}

// What planners wrote of a strategy, beside the name that stands in the tables.
void add_labels(CsvTable& table, const NetcdfReader& reader, CsvAxes& axes) {
  for (const VariableSummary& variable : axes.variables()) {
    if (variable.type != "text" || variable.dimensions.size() != 1 || is_coordinate(variable) ||
        variable.name.starts_with("provenance/"))
      continue;
    const std::vector<std::string> texts = reader.texts(variable.name);
    const std::vector<WrittenCell>& names = axes.columns(variable.dimensions.front()).front().cells;
    for (std::size_t i = 0; i < texts.size(); ++i)
      table.add({variable.name + " " + names.at(i).written(), texts[i]});
  }
}

void add_meanings_of_columns(CsvTable& table, const CsvAxes& axes) {
  for (const VariableSummary& variable : axes.variables())
    if (is_coordinate(variable) && !variable.long_name.empty() && !is_over_runs(variable.name) &&
        variable.name != "quantile" && variable.name != variable.long_name)
      table.add({"column " + variable.name, variable.long_name});
}

std::int64_t runs_of_strategy(const CsvAxes& axes) {
  return static_cast<std::int64_t>(axes.size("draw") * axes.size("replication"));
}

void add_notes_of_sweep(CsvTable& table, const CsvAxes& axes) {
  table.add({"runs of each strategy at each point", runs_of_strategy(axes)});
  table.add(
      {"comparing points", "all points meet the same luck: they differ by their design alone"});
  table.add({"empty cell", "not known"});
}

void add_notes(CsvTable& table, const CsvAxes& axes) {
  table.add({"runs of each strategy", runs_of_strategy(axes)});
  table.add({"column mean", "average over runs"});
  table.add({"columns p05 to p95",
             "quantiles over runs, unless quantities.csv says otherwise: of 100 runs 90 lie "
             "between p05 and p95"});
  table.add({"comparing strategies",
             "their quantiles may overlap where one is ahead in every run; uptake compare pairs "
             "the runs"});
  table.add({"empty cell", "not known, not stored, or a group of under five people"});
}

}  // namespace

CsvTable about_table(const NetcdfReader& reader, const std::filesystem::path& path,
                     const std::string& content_hash) {
  CsvAxes axes(reader, path);
  CsvTable table("about.csv", {"what", "value"});
  table.add({"results_file", path.filename().string()});
  table.add({"content_hash", content_hash});
  add_attributes(table, reader);
  add_labels(table, reader, axes);
  add_meanings_of_columns(table, axes);
  if (reader.contains("design_value"))
    add_notes_of_sweep(table, axes);
  else
    add_notes(table, axes);
  return table;
}

}  // namespace uptake
