// The columns that say what a row is about: names or numbers along a dimension.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/results/csv_cell.hpp"
#include "sim/results/netcdf_reader.hpp"

namespace uptake {

struct CsvColumn {
  std::string name;
  std::vector<WrittenCell> cells;  ///< by position along the dimension
};

/// The variables of a results file and what is known of their axes.
class CsvAxes {
 public:
  /// `path` is the reader's, for messages. Failure 65 where an axis has no dimension or another
  /// length, or probabilities of quantiles are none.
  CsvAxes(const NetcdfReader& reader, const std::filesystem::path& path);

  const std::vector<VariableSummary>& variables() const { return variables_; }
  /// Of the dimension "quantile"; none where the file has none.
  const std::vector<double>& probabilities() const { return probabilities_; }

  /// A dimension's own column, then one for each variable that says to which other axis it belongs:
  /// the unit's name and its site. Cells are the words of `flag_meanings`, else the coordinate's
  /// values, else positions from 0.
  const std::vector<CsvColumn>& columns(const std::string& dimension);

  /// How many values a dimension has; 1 where the file has no such dimension.
  std::uint64_t size(const std::string& dimension) const;

 private:
  const NetcdfReader& reader_;
  std::vector<VariableSummary> variables_;
  std::map<std::string, std::uint64_t> sizes_;
  std::map<std::string, std::vector<CsvColumn>> columns_;
  std::vector<double> probabilities_;
};

/// Whether the variable holds the values of its one dimension.
bool is_coordinate(const VariableSummary& variable);

/// "site" of a variable site_of_unit over units that holds codes of the coordinate site; else "".
std::string coded_axis(const VariableSummary& variable,
                       const std::vector<VariableSummary>& variables);

}  // namespace uptake
