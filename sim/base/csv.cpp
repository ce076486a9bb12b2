#include "sim/base/csv.hpp"

#include <algorithm>
#include <utility>

namespace uptake {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_ends = "\r\n";
constexpr std::string_view blanks = " \t";
constexpr std::size_t most_cells = 1000;

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

std::uint32_t letters_in(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::string_view without_blanks_behind(std::string_view text) {
  const std::size_t last = text.find_last_not_of(blanks);
  return last == text.npos ? std::string_view{} : text.substr(0, last + 1);
}

char separator_of(std::string_view text) {
  const std::size_t start = text.find_first_not_of("\r\n \t");
  if (start == text.npos) return ',';
  const std::string_view first = text.substr(start, text.find_first_of(line_ends, start) - start);
  std::ptrdiff_t lead = 0;  // of semicolons over commas, outside quotes
  bool quoted = false;
  for (const char letter : first) {
    if (letter == '"') quoted = !quoted;
    if (!quoted) lead += (letter == ';') - (letter == ',');
  }
  return lead > 0 ? ';' : ',';
}

/// Reads the cells of one line, up to the first mistake.
class Line {
 public:
  Line(std::string_view line, char separator, CsvRow& row)
      : line_(line), separator_(separator), row_(row) {}

  void read() {
    do {
      if (row_.cells.size() == most_cells)
        return fail(at_, "more than 1000 cells in a row", "no table of ours has so many columns",
                    "Is it the right file?");
      read_cell();
    } while (!row_.problem && at_++ < line_.size());
  }

 private:
  void read_cell() {
    at_ = std::min(line_.find_first_not_of(blanks, at_), line_.size());
    CsvCell& cell = row_.cells.emplace_back();
    cell.column = column_of(at_);
    if (at_ < line_.size() && line_[at_] == '"')
      read_quoted(cell);
    else
      read_plain(cell);
  }

  void read_plain(CsvCell& cell) {
    const std::size_t end = std::min(line_.find(separator_, at_), line_.size());
    cell.text = without_blanks_behind(line_.substr(at_, end - at_));
    if (const std::size_t quote = cell.text.find('"'); quote != cell.text.npos)
      fail(at_ + quote, "a quote inside a cell that does not begin with one",
           "a quote opens and closes a cell", "Put the cell into quotes and write \"\" for one");
    at_ = end;
  }

  void read_quoted(CsvCell& cell) {
    const std::size_t opening = at_++;
    while (at_ < line_.size()) {
      const std::size_t quote = std::min(line_.find('"', at_), line_.size());
      cell.text += line_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (quote == line_.size()) break;
      if (at_ == line_.size() || line_[at_] != '"') return end_quoted();
      cell.text += line_[at_++];
    }
    fail(opening, "a quote that is not closed", "a cell in quotes ends on its own line",
         "Write \" at the end of the cell");
  }

  void end_quoted() {
    at_ = std::min(line_.find_first_not_of(blanks, at_), line_.size());
    if (at_ < line_.size() && line_[at_] != separator_)
      fail(at_, "text after the closing quote", "a quote opens and closes a cell",
           "Write \"\" for a quote inside the cell");
  }

  // Counts on from the last place asked for, so that a long line takes one pass.
  std::uint32_t column_of(std::size_t at) {
    column_ += letters_in(line_.substr(counted_, at - counted_));
    counted_ = at;
    return column_;
  }

  void fail(std::size_t at, std::string what, std::string why, std::string suggestion) {
    const std::uint32_t column = 1 + letters_in(line_.substr(0, at));
    row_.problem =
        Problem{{"", row_.line, column}, std::move(what), std::move(why), std::move(suggestion)};
  }

  std::string_view line_;
  char separator_;
  CsvRow& row_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;
  std::uint32_t column_ = 1;
};

bool is_control(unsigned char byte) {
  return byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n');
}

/// Smallest and largest second byte, and length, of the sequences of UTF-8 (Unicode, table 3-7).
struct Sequence {
  unsigned char first, last, second_from, second_to;
  std::size_t bytes;
};
constexpr Sequence sequences[] = {
    {0x00, 0x7F, 0x00, 0xFF, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

/// Bytes of the letter that `text` begins with; 0 when it is not UTF-8.
std::size_t bytes_of_letter(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto found = std::find_if(std::begin(sequences), std::end(sequences), [&](const auto& s) {
    return byte(0) >= s.first && byte(0) <= s.last;
  });
  if (found == std::end(sequences) || text.size() < found->bytes) return 0;
  if (found->bytes == 1) return 1;
  if (byte(1) < found->second_from || byte(1) > found->second_to) return 0;
  for (std::size_t at = 2; at < found->bytes; ++at)
    if (byte(at) < 0x80 || byte(at) > 0xBF) return 0;
  return found->bytes;
}

Problem not_text(std::string_view before, std::string what) {
  Problem problem;
  std::size_t start = 0;  // of the line
  problem.place.line = 1;
  for (std::size_t end = 0; (end = before.find_first_of(line_ends, start)) != before.npos;) {
    start = end + (before.substr(end).starts_with("\r\n") ? 2 : 1);
    ++problem.place.line;
  }
  problem.place.column = 1 + letters_in(before.substr(start));
  problem.what = std::move(what);
  problem.why = "the file must be plain text in UTF-8";
  problem.suggestion = "In the spreadsheet choose 'Save as', type 'CSV UTF-8'";
  return problem;
}

}  // namespace

CsvReader::CsvReader(std::string_view text)
    : rest_(without_mark(text)), separator_(separator_of(rest_)) {}

const CsvRow* CsvReader::next() {
  while (!rest_.empty()) {
    read_row();
    const auto has_text = [](const CsvCell& cell) { return !cell.text.empty(); };
    if (row_.problem || std::any_of(row_.cells.begin(), row_.cells.end(), has_text)) return &row_;
  }
  return nullptr;
}

void CsvReader::read_row() {
  ++row_.line;
  row_.cells.clear();
  row_.problem.reset();
  Line(next_line(), separator_, row_).read();
}

std::string_view CsvReader::next_line() {
  const std::size_t end = std::min(rest_.find_first_of(line_ends), rest_.size());
  const std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end);
  rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : rest_.empty() ? 0 : 1);
  return line;
}

std::optional<Problem> not_plain_text(std::string_view text) {
  const std::string_view plain = without_mark(text);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t bytes = bytes_of_letter(plain.substr(at));
    if (bytes == 0) return not_text(plain.substr(0, at), "a letter that is not UTF-8");
    if (is_control(static_cast<unsigned char>(plain[at])))
      return not_text(plain.substr(0, at), "a control character");
    at += bytes;
  }
  return std::nullopt;
}

}  // namespace uptake
