#include "analysis/design/read_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "sim/base/csv.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

namespace {

std::optional<double> number_in(const std::string& text) {
  double number = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

class PointRows {
 public:
  PointRows(const std::string& text, const std::string& file) : reader_(text), log_(file) {}

  std::optional<ListedPoints> read(Problems& problems) {
    read_keys();
    while (const CsvRow* row = log_.size() == 0 || !keys_.empty() ? reader_.next() : nullptr)
      read_row(*row);
    if (!keys_.empty() && log_.empty() && numbers_.empty())
      log_.add({}, "the file has no points", "a row for each point is wanted",
               "Write numbers below the keys");
    const Problems found = log_.in_order();
    problems.insert(problems.end(), found.begin(), found.end());
    if (!found.empty()) return std::nullopt;
    ListedPoints points{keys_, Grid<double>(numbers_.size() / keys_.size(), keys_.size())};
    std::copy(numbers_.begin(), numbers_.end(), points.values.values().begin());
    return points;
  }

 private:
  void read_keys() {
    const CsvRow* row = reader_.next();
    if (row == nullptr) {
      log_.add({}, "the file is empty", "its first row names the keys", "Write e.g. w_A,ease");
      return;
    }
    if (reported(*row)) return;
    for (const CsvCell& cell : row->cells) {
      if (cell.text.empty())
        log_.add({row->line, cell.column}, "a column without a key", "the first row names the keys",
                 "Write the key, or remove the column");
      if (std::find(keys_.begin(), keys_.end(), cell.text) != keys_.end())
        log_.add({row->line, cell.column}, "key " + in_quotes(cell.text) + " stands twice",
                 "a key has one column", "Remove one of the two");
      keys_.push_back(cell.text);
    }
  }

  void read_row(const CsvRow& row) {
    if (reported(row)) return;
    if (row.cells.size() != keys_.size()) {
      log_.add({row.line, 1}, fmt::format("{} numbers for {} keys", row.cells.size(), keys_.size()),
               "a point has a number for each key", "Write the missing numbers");
      return;
    }
    for (const CsvCell& cell : row.cells) {
      const auto number = number_in(cell.text);
      if (!number)
        log_.add({row.line, cell.column}, in_quotes(cell.text) + " is no number",
                 "a number with a decimal point is wanted", "Write a number such as 0.5");
      numbers_.push_back(number.value_or(0));
    }
  }

  bool reported(const CsvRow& row) {
    if (!row.problem) return false;
    log_.add({row.problem->place.line, row.problem->place.column}, row.problem->what,
             row.problem->why, row.problem->suggestion);
    return true;
  }

  CsvReader reader_;
  ProblemLog log_;
  std::vector<std::string> keys_;
  std::vector<double> numbers_;
};

}  // namespace

std::optional<ListedPoints> read_points(const std::string& text, const std::string& file,
                                        Problems& problems) {
  if (auto problem = not_plain_text(text)) {
    problem->place.file = file;
    problems.push_back(std::move(*problem));
    return std::nullopt;
  }
  return PointRows(text, file).read(problems);
}

}  // namespace uptake
