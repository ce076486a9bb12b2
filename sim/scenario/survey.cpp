#include "sim/scenario/survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "sim/base/csv.hpp"
#include "sim/base/file.hpp"
#include "sim/scenario/checked_value.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_rows = 500'000;
constexpr std::size_t enough_problems = 10'000;  // a file with more is not worth reading on
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// What a column can be: its place in `known_columns`.
constexpr std::size_t id_column = 0;
constexpr std::size_t unit_column = 1;
constexpr std::size_t week_column = 2;
constexpr std::size_t first_item_column = 3;
constexpr std::size_t column_count = first_item_column + nomad_item_count;

const std::vector<std::string>& known_columns() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> words{"id", "unit", "week"};
    for (std::size_t item = 1; item <= nomad_item_count; ++item)
      words.push_back(fmt::format("item_{}", item));
    return words;
  }();
  return names;
}

template <class Number>
std::optional<Number> parsed(const std::string& text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc{} || result.ptr != end) return std::nullopt;
  return number;
}

std::optional<double> answer_of(const std::string& text) {
  const auto number = parsed<double>(text);
  return number && *number >= 1 && *number <= 5 ? number : std::nullopt;
}

std::string with_decimal_point(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  return text;
}

/// Reads one survey; every stage goes on after the problems of those before it.
class SurveyText {
 public:
  SurveyText(const std::string& text, const std::string& file) : text_(text), log_(file) {}

  SurveyReading read() {
    if (may_be_read()) read_table();
    SurveyReading reading;
    reading.problems = log_.in_order();
    if (reading.problems.empty()) reading.rows = std::move(rows_);
    return reading;
  }

 private:
  bool may_be_read() {
    if (text_.size() > longest_file)
      log_.add({}, "the file is too large", "at most 10 MB", "Is it the right file?");
    else if (const auto problem = not_plain_text(text_))
      report(*problem);
    return log_.empty();
  }

  void report(const Problem& problem) {
    log_.add({problem.place.line, problem.place.column}, problem.what, problem.why,
             problem.suggestion);
  }

  void read_table() {
    CsvReader csv(text_);
    const CsvRow* header = csv.next();
    if (header == nullptr)
      return log_.add({}, "the file is empty", "it needs a header and answers",
                      "Write a first line: id,week,item_1,item_2,...");
    if (header->problem) return report(*header->problem);
    read_header(*header);
    const auto lines = static_cast<std::size_t>(std::ranges::count(text_, '\n'));
    rows_.reserve(std::min(most_rows, lines));  // growing would need half as much again
    read_rows(csv);
    report_twice();
  }

  void read_header(const CsvRow& header) {
    cells_ = header.cells.size();
    at_.fill(cells_);
    for (std::size_t at = 0; at < cells_; ++at) read_column(header, at);
    const Position start{header.line, 1};
    if (!has(id_column) && !has(unit_column))
      report_missing(start, "id", "it says who answered", "Add a column id or unit");
    if (!has(week_column))
      report_missing(start, "week", "it says when",
                     "Add a column week: weeks since go-live, such as 12");
    const auto items = at_.begin() + first_item_column;
    if (std::all_of(items, at_.end(), [&](std::size_t at) { return at == cells_; }))
      report_missing(start, "item_1", "it holds answers",
                     "Add the columns item_1 to item_20 that were asked");
  }

  void read_column(const CsvRow& header, std::size_t at) {
    const CsvCell& cell = header.cells[at];
    const auto& known = known_columns();
    const auto found = std::find(known.begin(), known.end(), cell.text);
    const Position position{header.line, cell.column};
    if (found == known.end()) return report_unknown(cell.text, position);
    std::size_t& place = at_[static_cast<std::size_t>(found - known.begin())];
    if (place != cells_)
      return log_.add(position, "column " + cell.text + " stands twice", "each stands once",
                      "Remove one of the two");
    place = at;
  }

  void report_unknown(const std::string& name, Position position) {
    const std::string near = log_.near(name, known_columns());
    misspelt_.push_back(near);
    log_.add(position,
             name.empty() ? "a column without a name" : "unknown column " + in_quotes(name),
             "columns are id, unit, week and item_1 to item_20",
             near.empty() ? "Remove the column" : "Did you mean '" + near + "'?");
  }

  // A column that was only misspelt is not reported twice.
  void report_missing(Position position, const std::string& name, const std::string& why,
                      const std::string& suggestion) {
    const auto stands_for = [&](const std::string& near) {
      return near == name || (name == "id" && near == "unit") ||
             (name == "item_1" && near.starts_with("item_"));
    };
    if (std::any_of(misspelt_.begin(), misspelt_.end(), stands_for)) return;
    log_.add(position, "no column " + name, why, suggestion);
  }

  bool has(std::size_t column) const { return at_[column] != cells_; }

  void read_rows(CsvReader& csv) {
    std::size_t rows = 0;
    while (const CsvRow* row = csv.next()) {
      if (rows++ == most_rows)
        return log_.add({row->line, 1}, "more than 500,000 rows", "a survey has one a person",
                        "Is it the right file?");
      read_row(*row);
      if (log_.size() > enough_problems) return;
    }
    if (rows == 0)
      log_.add({}, "no row of answers", "only the header is there", "Add a line a person");
  }

  bool says_who_and_when() const {
    return (has(id_column) || has(unit_column)) && has(week_column);
  }

  void read_row(const CsvRow& row) {
    if (row.problem) return report(*row.problem);
    if (row.cells.size() != cells_) return report_cells(row);
    SurveyRow answers;
    if (has(unit_column)) answers.unit = answers.who = name_in(row, unit_column);
    if (has(id_column)) answers.who = name_in(row, id_column);
    if (has(week_column)) answers.week = week_in(row);
    for (std::size_t item = 0; item < nomad_item_count; ++item)
      answers.items[item] = answer_in(row, first_item_column + item);
    if (!says_who_and_when()) return;  // of no use, and there may be many
    rows_.push_back(std::move(answers));
    positions_.push_back({row.line, row.cells.front().column});
  }

  void report_cells(const CsvRow& row) {
    log_.add({row.line, 1},
             fmt::format("{} cells where the header has {}", row.cells.size(), cells_),
             "each row has a cell for each column",
             "Leave a cell empty where there is no answer, and write a decimal point, not a comma");
  }

  std::string name_in(const CsvRow& row, std::size_t column) {
    const CsvCell& cell = row.cells[at_[column]];
    if (cell.text.empty())
      log_.add({row.line, cell.column}, known_columns()[column] + " is empty",
               "every row says whose answers it has", "Write a name or number");
    return cell.text;
  }

  int week_in(const CsvRow& row) {
    const CsvCell& cell = row.cells[at_[week_column]];
    const auto week = parsed<int>(cell.text);
    if (week && *week >= week_limits.low && *week <= week_limits.high) return *week;
    log_.add({row.line, cell.column}, "week is " + in_quotes(cell.text),
             fmt::format("a whole number from {} to {}", week_limits.low, week_limits.high),
             "Write weeks since go-live, such as 12, or -4 before it");
    return 0;
  }

  double answer_in(const CsvRow& row, std::size_t column) {
    if (!has(column)) return nothing;
    const CsvCell& cell = row.cells[at_[column]];
    if (cell.text.empty()) return nothing;
    if (const auto answer = answer_of(cell.text)) return *answer;
    const std::string meant = with_decimal_point(cell.text);
    log_.add({row.line, cell.column}, known_columns()[column] + " is " + in_quotes(cell.text),
             "answers are numbers from 1 to 5",
             answer_of(meant) ? "Write " + meant + ", with a decimal point"
                              : "Write 1 to 5, or leave the cell empty where there is no answer");
    return nothing;
  }

  // One person answers once a week; rows of a unit may be its people without names.
  void report_twice() {
    if (!has(id_column) || !has(week_column)) return;
    const auto key = [&](std::size_t row) { return std::tie(rows_[row].who, rows_[row].week); };
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple_cat(key(a), std::tie(a)) < std::tuple_cat(key(b), std::tie(b));
    });
    for (std::size_t at = 1; at < order.size() && log_.size() <= enough_problems; ++at)
      if (!rows_[order[at]].who.empty() && key(order[at]) == key(order[at - 1]))
        report_second(order[at], order[at - 1]);
  }

  void report_second(std::size_t row, std::size_t before) {
    log_.add(
        positions_[row],
        fmt::format("{} stands twice in week {}", in_quotes(rows_[row].who), rows_[row].week),
        fmt::format("one row a person and week; line {} is the other", positions_[before].line),
        "Remove one of the two");
  }

  const std::string& text_;
  ProblemLog log_;
  std::size_t cells_ = 0;                       ///< of the header
  std::array<std::size_t, column_count> at_{};  ///< cell of each known column; cells_ if absent
  std::vector<std::string> misspelt_;           ///< columns that unknown ones may stand for
  std::vector<SurveyRow> rows_;
  std::vector<Position> positions_;  ///< of each row
};

void set_item(SurveyMeans& means, std::size_t item, double sum) {
  const int answers = means.answers[item];
  means.item[item] = answers < fewest_answers ? nothing : sum / answers;
}

void set_construct(SurveyMeans& means, std::size_t construct) {
  double sum = 0;
  int& counted = means.items_counted[construct];
  const ItemRange items = nomad_constructs[construct];
  for (std::size_t item = items.first - 1; item < items.last; ++item) {
    if (std::isnan(means.item[item])) continue;
    sum += means.item[item];
    ++counted;
  }
  means.construct[construct] = counted == 0 ? nothing : sum / counted;
}

}  // namespace

SurveyReading parse_survey(const std::string& text, const std::string& file) {
  return SurveyText(text, file).read();
}

SurveyReading read_survey(const std::filesystem::path& path) {
  return parse_survey(read_text(path, longest_file), path.string());
}

SurveyMeans survey_means(const std::vector<SurveyRow>& rows, int week) {
  SurveyMeans means;
  std::array<double, nomad_item_count> sums{};
  for (const SurveyRow& row : rows) {
    for (std::size_t item = 0; row.week == week && item < nomad_item_count; ++item) {
      if (std::isnan(row.items[item])) continue;
      sums[item] += row.items[item];
      ++means.answers[item];
    }
  }
  for (std::size_t item = 0; item < nomad_item_count; ++item) set_item(means, item, sums[item]);
  for (std::size_t at = 0; at < nomad_construct_count; ++at) set_construct(means, at);
  return means;
}

}  // namespace uptake
