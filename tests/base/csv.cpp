#include "sim/base/csv.hpp"

#include "tests/catch.hpp"

using namespace uptake;

namespace {

using Cells = std::vector<std::string>;

/// The cells of each row; of a row with a problem, "line:column what".
std::vector<Cells> rows_of(const std::string& text) {
  std::vector<Cells> rows;
  CsvReader reader(text);
  while (const CsvRow* row = reader.next()) {
    Cells& cells = rows.emplace_back();
    if (row->problem) {
      cells.push_back(to_text(*row->problem));
      continue;
    }
    for (const CsvCell& cell : row->cells) cells.push_back(cell.text);
  }
  return rows;
}

std::string problem_of(const std::string& text) {
  const auto rows = rows_of(text);
  return rows.empty() ? "no row" : rows.front().front();
}

std::string fault_of_text(const std::string& text) {
  const auto problem = not_plain_text(text);
  return problem ? std::to_string(problem->place.line) + ":" +
                       std::to_string(problem->place.column) + " " + problem->what
                 : "";
}

}  // namespace

TEST_CASE("rows and cells, with any line end and without one at the end") {
  const std::vector<Cells> expected{{"a", "b"}, {"1", "2"}};
  CHECK(rows_of("a,b\n1,2\n") == expected);
  CHECK(rows_of("a,b\r\n1,2") == expected);
  CHECK(rows_of("a,b\r1,2\r") == expected);
  CHECK(rows_of("\xEF\xBB\xBF"
                "a,b\n1,2\n") == expected);
  CHECK(rows_of("").empty());
}

TEST_CASE("the separator is what the first row has more of, outside quotes") {
  CHECK(rows_of("a;b\n1,5;2\n") == std::vector<Cells>{{"a", "b"}, {"1,5", "2"}});
  CHECK(rows_of("\"a;b;c\",d\n") == std::vector<Cells>{{"a;b;c", "d"}});
  CHECK(rows_of("\n a ; b\n") == std::vector<Cells>{{"a", "b"}});
  CHECK(rows_of("a\n1;2\n") == std::vector<Cells>{{"a"}, {"1;2"}});
}

TEST_CASE("quotes hold separators and quotes; blanks outside them do not count") {
  CHECK(rows_of("\"a,b\",\"say \"\"yes\"\"\"\n") == std::vector<Cells>{{"a,b", "say \"yes\""}});
  CHECK(rows_of(" a b ,\t\" c \" ,\"\"\n") == std::vector<Cells>{{"a b", " c ", ""}});
}

TEST_CASE("empty cells count, rows of empty cells do not") {
  CHECK(rows_of("a,,\n,,\n\n  \n,b,\n") == std::vector<Cells>{{"a", "", ""}, {"", "b", ""}});
}

TEST_CASE("every cell knows its line and column, in letters") {
  const std::string text = "\xEF\xBB\xBFh\n\n\xC3\xA4\xC3\xB6,  x,\"q\"\n";
  CsvReader reader(text);
  reader.next();
  const CsvRow* row = reader.next();
  REQUIRE(row != nullptr);
  CHECK(row->line == 3);
  REQUIRE(row->cells.size() == 3);
  CHECK(row->cells[0].column == 1);
  CHECK(row->cells[1].column == 6);
  CHECK(row->cells[2].column == 8);
}

TEST_CASE("a mistake of quotes spoils its row and no other") {
  CHECK(problem_of("a,\"b\n") ==
        ":1:3: a quote that is not closed (a cell in quotes ends on its own line). Write \" at the "
        "end of the cell");
  CHECK(problem_of("\"a\"b,c\n") ==
        ":1:4: text after the closing quote (a quote opens and closes a cell). Write \"\" for a "
        "quote inside the cell");
  CHECK(problem_of("\xC3\xA4,b\"c\n") ==
        ":1:4: a quote inside a cell that does not begin with one (a quote opens and closes a "
        "cell). Put the cell into quotes and write \"\" for one");
  const auto rows = rows_of("a,b\n\"1,2\n3,4\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[2] == Cells{"3", "4"});
}

TEST_CASE("a row of a million cells is refused before it takes memory") {
  CHECK(problem_of(std::string(1'000'000, ',')).starts_with(":1:1001: more than 1000 cells"));
  CHECK(rows_of("a" + std::string(999, ',')).front().size() == 1000);
}

TEST_CASE("text in UTF-8 passes, anything else is said with its place") {
  CHECK(fault_of_text("a\t\xC3\xA4\r\n\xE2\x82\xAC \xF0\x9F\x98\x80\n").empty());
  CHECK(fault_of_text("").empty());
  CHECK(fault_of_text("\xEF\xBB\xBFok").empty());
  CHECK(fault_of_text("a\r\n\xC3\xA4\xE4,") == "2:2 a letter that is not UTF-8");
  CHECK(fault_of_text("a\rb\n\xC3") == "3:1 a letter that is not UTF-8");
  CHECK(fault_of_text("\xC0\x80") == "1:1 a letter that is not UTF-8");          // overlong
  CHECK(fault_of_text("\xE0\x9F\xBF") == "1:1 a letter that is not UTF-8");      // overlong
  CHECK(fault_of_text("\xED\xA0\x80") == "1:1 a letter that is not UTF-8");      // surrogate
  CHECK(fault_of_text("\xF4\x90\x80\x80") == "1:1 a letter that is not UTF-8");  // too high
  CHECK(fault_of_text("\xE2\x82"
                      "a") == "1:1 a letter that is not UTF-8");
  CHECK(fault_of_text(std::string("i\0d", 3)) == "1:2 a control character");
  CHECK(fault_of_text("a\x1B[31m") == "1:2 a control character");
}
