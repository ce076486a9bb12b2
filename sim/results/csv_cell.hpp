// Cells, rows and tables of CSV as RFC 4180 writes them, in UTF-8, safe to open in a spreadsheet.
//
// A text is quoted where it has a comma, quote or line break, and gets a ' in front where a
// spreadsheet would run it as a formula. A number is never quoted: decimal point whatever the
// locale, the fewest digits that give the same number back. What is not known is an empty cell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/results/netcdf_format.hpp"

namespace uptake {

class WrittenCell {
 public:
  WrittenCell() = default;
  WrittenCell(std::string_view text);
  WrittenCell(const std::string& text) : WrittenCell(std::string_view(text)) {}
  WrittenCell(const char* text) : WrittenCell(std::string_view(text)) {}
  template <Number T>
  WrittenCell(T number);

  /// As it stands in the file.
  const std::string& written() const { return written_; }

 private:
  std::string written_;
};

using WrittenRow = std::vector<WrittenCell>;

class CsvTable {
 public:
  CsvTable(std::string file_name, const WrittenRow& header);

  void add(const WrittenRow& row);

  const std::string& file_name() const { return file_name_; }
  const std::string& text() const { return text_; }
  /// Without the header.
  std::size_t rows() const { return lines_ - 1; }

 private:
  std::string file_name_;
  std::string text_;
  std::size_t lines_ = 0;
};

}  // namespace uptake
