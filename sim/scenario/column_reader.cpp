#include "sim/scenario/column_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace uptake {

namespace {

constexpr std::size_t most_rows = 1'000'000;
constexpr std::size_t enough_problems = 10'000;  // a file with more is not worth reading on

std::optional<double> parsed(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  const bool whole = result.ec == std::errc{} && result.ptr == end && std::isfinite(number);
  return whole ? std::optional(number) : std::nullopt;
}

std::vector<std::string> names_of(const std::vector<NamedColumn>& columns) {
  std::vector<std::string> names;
  for (const NamedColumn& column : columns) names.push_back(column.name);
  return names;
}

}  // namespace

ColumnReader::ColumnReader(const std::string& text, std::vector<NamedColumn> columns,
                           ProblemLog& log)
    : log_(log), columns_(std::move(columns)), csv_(text) {
  open(text);
}

void ColumnReader::open(const std::string& text) {
  if (text.size() > longest_file)
    return log_.add({}, "the file is too large", "at most 10 MB", "Is it the right file?");
  if (const auto problem = not_plain_text(text)) return report(*problem);
  const CsvRow* header = csv_.next();
  if (header == nullptr)
    return log_.add({}, "the file is empty", "its first row names the columns",
                    "Write a first line: " + columns_[0].name + "," + columns_[1].name);
  if (header->problem) return report(*header->problem);
  read_header(*header);
}

void ColumnReader::report(const Problem& problem) {
  log_.add({problem.place.line, problem.place.column}, problem.what, problem.why,
           problem.suggestion);
}

void ColumnReader::read_header(const CsvRow& header) {
  cells_ = header.cells.size();
  for (std::size_t at = 0; at < cells_; ++at) read_column(header.cells[at], header.line, at);
  report_missing(header.line);
}

void ColumnReader::read_column(const CsvCell& cell, std::uint32_t line, std::size_t at) {
  const auto known = names_of(columns_);
  if (std::find(known.begin(), known.end(), cell.text) == known.end())
    return report_unknown(cell, line);
  if (!place_.emplace(cell.text, at).second)
    log_.add({line, cell.column}, "column " + cell.text + " stands twice", "each stands once",
             "Remove one of the two");
}

void ColumnReader::report_unknown(const CsvCell& cell, std::uint32_t line) {
  const auto known = names_of(columns_);
  misspelt_.push_back(log_.near(cell.text, known));
  log_.add(
      {line, cell.column},
      cell.text.empty() ? "a column without a name" : "unknown column " + in_quotes(cell.text),
      "columns are " + listed(known),
      misspelt_.back().empty() ? "Remove the column" : "Did you mean '" + misspelt_.back() + "'?");
}

// A column that was only misspelt is not reported twice.
void ColumnReader::report_missing(std::uint32_t line) {
  for (const NamedColumn& column : columns_) {
    const bool misspelt =
        std::find(misspelt_.begin(), misspelt_.end(), column.name) != misspelt_.end();
    if (column.what.empty() || has(column.name) || misspelt) continue;
    log_.add({line, 1}, "no column " + column.name, "it says " + column.what,
             "Add a column " + column.name);
  }
}

bool ColumnReader::next() {
  while (cells_ > 0 && log_.size() <= enough_problems) {
    row_ = csv_.next();
    if (row_ == nullptr) return false;
    if (rows_++ == most_rows) {
      log_.add({row_->line, 1}, "more than 1,000,000 rows", "at most so many are read",
               "Is it the right file?");
      return false;
    }
    if (is_sound(*row_)) return true;
  }
  return false;
}

bool ColumnReader::is_sound(const CsvRow& row) {
  if (row.problem)
    report(*row.problem);
  else if (row.cells.size() != cells_)
    log_.add({row.line, 1},
             fmt::format("{} cells where the header has {}", row.cells.size(), cells_),
             "each row has a cell for each column",
             "Leave a cell empty where nothing is known, and write a decimal point, not a comma");
  return !row.problem && row.cells.size() == cells_;
}

const CsvCell* ColumnReader::cell(const std::string& column) const {
  const auto found = place_.find(column);
  return found == place_.end() ? nullptr : &row_->cells[found->second];
}

Position ColumnReader::position(const std::string& column) const {
  const CsvCell* found = cell(column);
  return {row_->line, found == nullptr ? 1 : found->column};
}

std::optional<std::string> ColumnReader::text(const std::string& column) {
  const CsvCell* found = cell(column);
  if (found == nullptr) return std::nullopt;
  if (!found->text.empty()) return found->text;
  log_.add(position(column), column + " is empty", "every row has one",
           "Write it, or remove the row");
  return std::nullopt;
}

std::optional<std::string> ColumnReader::name(const std::string& column) {
  auto found = text(column);
  if (!found || is_name(*found)) return found;
  log_.add(position(column), fmt::format("{} {} is not a name", column, in_quotes(*found)),
           name_rule, "Write " + as_name(*found));
  return std::nullopt;
}

std::optional<double> ColumnReader::number(const std::string& column, Limits limits) {
  const CsvCell* found = cell(column);
  if (found == nullptr || found->text.empty()) return std::nullopt;
  const auto number = parsed(found->text);
  if (number && *number >= limits.low && *number <= limits.high) return number;
  std::string meant = found->text;
  std::replace(meant.begin(), meant.end(), ',', '.');
  const bool comma = !number && parsed(meant);
  log_.add(position(column), column + " is " + in_quotes(found->text),
           fmt::format("a number from {} to {}", limits.low, limits.high),
           comma ? "Write " + meant + ", with a decimal point" : "Write such a number");
  return std::nullopt;
}

}  // namespace uptake
