// Comma-separated values as rows of cells that know where they stand.
//
// Takes the text of a file; gives its rows one at a time, so that a large file needs no second
// copy. A row with a mistake of syntax has a problem and must not be used; reading goes on after
// it. Lines and columns count from 1, columns in letters, not bytes.
// Method: RFC 4180, but: the separator is a comma or a semicolon, whichever the first row has more
// of; blanks around a cell do not count; rows of empty cells are skipped; lines end with LF, CRLF
// or CR; a quoted cell ends on its own line, so a missing quote spoils one row, not the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.hpp"

namespace uptake {

struct CsvCell {
  std::string text;  ///< without quotes and blanks around it
  std::uint32_t column = 0;
};

struct CsvRow {
  std::uint32_t line = 0;
  std::vector<CsvCell> cells;      ///< at most 1000
  std::optional<Problem> problem;  ///< the first; its place names no file
};

class CsvReader {
 public:
  /// The text must outlive the reader. A byte order mark is skipped.
  explicit CsvReader(std::string_view text);

  /// The next row, valid until the next call; nullptr at the end.
  const CsvRow* next();

 private:
  std::string_view next_line();
  void read_row();

  std::string_view rest_;
  char separator_;
  CsvRow row_;
};

/// Where a file stops being text in UTF-8 without control characters (tabs and line ends aside):
/// one problem, since all of the file has to be saved anew. Its place names no file.
std::optional<Problem> not_plain_text(std::string_view text);

}  // namespace uptake
