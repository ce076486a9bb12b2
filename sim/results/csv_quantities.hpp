// What a results file has to put into tables, and into which: every variable of numbers outside
// /provenance that is no coordinate and has values, found by its dimensions, so that variables of
// later versions are found too.
#pragma once

#include <string>
#include <vector>

#include "sim/results/netcdf_reader.hpp"

namespace uptake {

/// Where a quantity's quantiles come from.
enum class SpreadKind {
  none,       ///< the file has none: one value for all runs, or their mean
  over_runs,  ///< from its own values of every run
  stored,     ///< from the variable NAME_quantile
  own,        ///< the quantity is quantiles, such as those over people
};

struct CsvQuantity {
  VariableSummary variable;
  std::vector<std::string> axes;  ///< what rows are about: dimensions but runs and quantiles
  SpreadKind spread = SpreadKind::none;
  std::string file_name;  ///< one for each set of axes, quantities with SpreadKind::own apart
};

/// Whether a dimension counts runs, over which tables give means.
bool is_over_runs(const std::string& dimension);

/// In the order of the file.
std::vector<CsvQuantity> csv_quantities(const std::vector<VariableSummary>& variables);

}  // namespace uptake
