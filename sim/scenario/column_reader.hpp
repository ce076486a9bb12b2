// A table of comma-separated values whose first row names its columns.
//
// Takes the text of a file and the columns it may have; gives its rows one at a time, cells asked
// for by column. Unknown and repeated columns, required ones that are missing, rows with too few
// or too many cells and cells that are no number go to the log with their place. At most 10 MB and
// 1,000,000 rows.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "sim/base/csv.hpp"
#include "sim/scenario/checked_value.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

struct NamedColumn {
  std::string name;
  std::string what;  ///< it says, for the message when it is missing; "" where it need not be there
};

class ColumnReader {
 public:
  /// Reads the header. `text` must outlive the table.
  ColumnReader(const std::string& text, std::vector<NamedColumn> columns, ProblemLog& log);

  /// Goes to the next row without a mistake of syntax; false at the end.
  bool next();

  bool has(const std::string& column) const { return place_.contains(column); }
  /// Of the row's cell; of the row where there is no such column.
  Position position(const std::string& column) const;
  /// Nothing where there is no such column, or an empty cell, which is a problem.
  std::optional<std::string> text(const std::string& column);
  /// As `text`, for the names of a scenario.
  std::optional<std::string> name(const std::string& column);
  /// Nothing where there is no such column, or the cell is empty.
  std::optional<double> number(const std::string& column, Limits limits);

 private:
  void open(const std::string& text);
  void read_header(const CsvRow& header);
  void read_column(const CsvCell& cell, std::uint32_t line, std::size_t at);
  void report_unknown(const CsvCell& cell, std::uint32_t line);
  void report_missing(std::uint32_t line);
  void report(const Problem& problem);
  bool is_sound(const CsvRow& row);
  const CsvCell* cell(const std::string& column) const;

  ProblemLog& log_;
  std::vector<NamedColumn> columns_;
  CsvReader csv_;
  const CsvRow* row_ = nullptr;
  std::size_t cells_ = 0;  ///< of the header
  std::size_t rows_ = 0;
  std::vector<std::string> misspelt_;  ///< columns that unknown ones may stand for
  std::unordered_map<std::string, std::size_t> place_;
};

}  // namespace uptake
