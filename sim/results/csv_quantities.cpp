#include "sim/results/csv_quantities.hpp"

#include <algorithm>

#include "sim/results/csv_axes.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

using Names = std::vector<std::string>;
using Variables = std::vector<VariableSummary>;

const std::string quantile = "quantile";

bool has_quantiles(const VariableSummary& variable) {
  return !variable.dimensions.empty() && variable.dimensions.back() == quantile;
}

// Whether `variable` holds the quantiles of `other`, as use_share_by_site_quantile does.
bool are_quantiles_of(const VariableSummary& variable, const VariableSummary& other) {
  Names dimensions = other.dimensions;
  dimensions.push_back(quantile);
  return variable.name == other.name + "_quantile" && variable.dimensions == dimensions &&
         has_numbers(variable) && has_numbers(other);
}

bool are_quantiles_of_another(const VariableSummary& variable, const Variables& variables) {
  return std::any_of(variables.begin(), variables.end(), [&](const VariableSummary& other) {
    return are_quantiles_of(variable, other);
  });
}

bool is_empty(const VariableSummary& variable) {
  return std::find(variable.extents.begin(), variable.extents.end(), 0) != variable.extents.end();
}

bool is_quantity(const VariableSummary& variable, const Variables& variables) {
  return has_numbers(variable) && !is_empty(variable) && !is_coordinate(variable) &&
         !variable.name.starts_with("provenance/") && coded_axis(variable, variables).empty() &&
         !are_quantiles_of_another(variable, variables);
}

SpreadKind spread_of(const VariableSummary& variable, const Variables& variables) {
  if (has_quantiles(variable)) return SpreadKind::own;
  for (const VariableSummary& other : variables)
    if (are_quantiles_of(other, variable)) return SpreadKind::stored;
  const Names& names = variable.dimensions;
  return std::any_of(names.begin(), names.end(), is_over_runs) ? SpreadKind::over_runs
                                                               : SpreadKind::none;
}

Names axes_of(const VariableSummary& variable, SpreadKind spread) {
  Names axes;
  for (const std::string& name : variable.dimensions)
    if (!is_over_runs(name) && !(spread == SpreadKind::own && name == quantile))
      axes.push_back(name);
  return axes;
}

// A name from a file may be a path; a file of ours stays in its folder.
std::string as_file_name(std::string name) {
  for (char& c : name)
    if (c == '/' || c == '.') c = '_';
  return name;
}

// by_week, by_report_week_and_site, by_strategy, overall: every table is by strategy.
std::string stem_of(const Names& axes, SpreadKind spread) {
  std::string by;
  for (const std::string& axis : axes)
    if (axis != "strategy") by += (by.empty() ? "by_" : "_and_") + axis;
  if (by.empty()) by = axes.empty() ? "overall" : "by_strategy";
  return as_file_name((spread == SpreadKind::own ? "distribution_" : "") + by);
}

bool share_a_table(const CsvQuantity& a, const CsvQuantity& b) {
  return a.axes == b.axes && (a.spread == SpreadKind::own) == (b.spread == SpreadKind::own);
}

std::string file_name_of(const CsvQuantity& quantity, const std::vector<CsvQuantity>& before) {
  const std::string stem = stem_of(quantity.axes, quantity.spread);
  std::string name = stem + ".csv";
  for (int i = 2;; name = stem + "_" + std::to_string(i++) + ".csv") {
    const auto same = std::find_if(before.begin(), before.end(), [&](const CsvQuantity& other) {
      return other.file_name == name;
    });
    if (same == before.end() || share_a_table(*same, quantity)) return name;
  }
}

}  // namespace

bool is_over_runs(const std::string& dimension) {
  return dimension == "draw" || dimension == "replication";
}

std::vector<CsvQuantity> csv_quantities(const Variables& variables) {
  std::vector<CsvQuantity> quantities;
  for (const VariableSummary& variable : variables) {
    if (!is_quantity(variable, variables)) continue;
    const SpreadKind spread = spread_of(variable, variables);
    CsvQuantity quantity{variable, axes_of(variable, spread), spread, ""};
    quantity.file_name = file_name_of(quantity, quantities);
    quantities.push_back(quantity);
  }
  return quantities;
}

}  // namespace uptake
