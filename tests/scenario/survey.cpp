#include "sim/scenario/survey.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

using Lines = std::vector<std::string>;

Lines problems(const std::string& text) {
  Lines lines;
  for (const Problem& problem : parse_survey(text, "s.csv").problems)
    lines.push_back(to_text(problem));
  return lines;
}

/// "line:column" of every problem.
Lines places(const std::string& text) {
  Lines found;
  for (const Problem& problem : parse_survey(text, "s.csv").problems)
    found.push_back(std::to_string(problem.place.line) + ":" +
                    std::to_string(problem.place.column));
  return found;
}

std::vector<SurveyRow> rows_of(const std::string& text) {
  SurveyReading reading = parse_survey(text, "s.csv");
  INFO(to_text(reading.problems));
  REQUIRE(reading.problems.empty());
  return reading.rows;
}

/// Answers of `people` in week 12 to items 1 and 5, "1" to item 1 of the first.
std::string answers_of(int people) {
  std::string text = "id,week,item_1,item_5\n";
  for (int person = 0; person < people; ++person)
    text += "p" + std::to_string(person) + ",12," + (person == 0 ? "1" : "4") + ",2\n";
  return text;
}

std::string whole_header() {
  std::string header = "id,week";
  for (int item = 1; item <= 20; ++item) header += ",item_" + std::to_string(item);
  return header + "\n";
}

}  // namespace

TEST_CASE("a whole survey: who, when, twenty answers") {
  const auto rows = rows_of(whole_header() + "a7,12,1,2,3,4,5,1,2,3,4,5,1,2,3,4,5,1,2,3,4,5\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].who == "a7");
  CHECK(rows[0].week == 12);
  CHECK(rows[0].unit.empty());
  for (std::size_t item = 0; item < 20; ++item)
    CHECK(rows[0].items[item] == static_cast<double>(item % 5 + 1));
}

TEST_CASE("columns in any order; items left out and empty cells are unknown") {
  const auto rows = rows_of("item_3,week,item_20,id\n4,-4,,b\n");
  CHECK(rows[0].items[2] == 4);
  CHECK(std::isnan(rows[0].items[19]));
  CHECK(std::isnan(rows[0].items[0]));
  CHECK(rows[0].week == -4);
}

TEST_CASE("semicolons, quotes, a byte order mark and CRLF, as spreadsheets write them") {
  const auto rows = rows_of("\xEF\xBB\xBF\"unit\";week;item_1\r\n\"Pohjoinen; 1\";12;3.25\r\n");
  CHECK(rows[0].who == "Pohjoinen; 1");
  CHECK(rows[0].unit == "Pohjoinen; 1");
  CHECK(rows[0].items[0] == 3.25);
}

TEST_CASE("with both columns the id says who and the unit where") {
  const auto rows = rows_of("unit,id,week,item_1\nnorth_1,a,12,3\nnorth_1,b,12,4\n");
  CHECK(rows[0].who == "a");
  CHECK(rows[0].unit == "north_1");
  CHECK(rows[1].who == "b");
}

TEST_CASE("people of a unit may answer without names") {
  CHECK(rows_of("unit,week,item_1\nnorth_1,12,3\nnorth_1,12,4\n").size() == 2);
}

TEST_CASE("a person answers again in another week") {
  CHECK(rows_of("id,week,item_1\na,12,3\na,26,4\n").size() == 2);
}

TEST_CASE("means of a week, by item and by construct") {
  const SurveyMeans means = survey_means(rows_of(answers_of(6) + "p0,26,5,5\n"), 12);
  CHECK(means.answers[0] == 6);
  CHECK(means.item[0] == Approx(21. / 6));
  CHECK(means.item[4] == 2);
  CHECK(means.answers[1] == 0);
  CHECK(std::isnan(means.item[1]));
  CHECK(means.construct[0] == Approx(21. / 6));
  CHECK(means.items_counted[0] == 1);
  CHECK(means.construct[1] == 2);
  CHECK(std::isnan(means.construct[2]));
  CHECK(means.items_counted[2] == 0);
}

TEST_CASE("a mean of fewer than five answers is not given") {
  CHECK(survey_means(rows_of(answers_of(5)), 12).item[4] == 2);
  const SurveyMeans four = survey_means(rows_of(answers_of(4)), 12);
  CHECK(four.answers[4] == 4);
  CHECK(std::isnan(four.item[4]));
  CHECK(std::isnan(four.construct[1]));
  // Five rows, but one of them did not answer item 5.
  const SurveyMeans gap = survey_means(rows_of(answers_of(4) + "p9,12,3,\n"), 12);
  CHECK(gap.item[0] == Approx(16. / 5));
  CHECK(std::isnan(gap.item[4]));
}

TEST_CASE("an unknown column: the nearest known one, and no column missing besides") {
  CHECK(problems("id,weak,item_1\na,12,3\n") ==
        Lines{"s.csv:1:4: unknown column 'weak' (columns are id, unit, week and item_1 to item_20)."
              " Did you mean 'week'?"});
  CHECK(problems("id,week,item_1,comment\na,12,3,fine\n") ==
        Lines{"s.csv:1:16: unknown column 'comment' (columns are id, unit, week and item_1 to "
              "item_20). Remove the column"});
  CHECK(problems("id,week,item_1,\na,12,3,\n") ==
        Lines{"s.csv:1:16: a column without a name (columns are id, unit, week and item_1 to "
              "item_20). Remove the column"});
}

TEST_CASE("columns that are missing or stand twice") {
  CHECK(problems("item_1\n3\n") ==
        Lines{"s.csv:1:1: no column id (it says who answered). Add a column id or unit",
              "s.csv:1:1: no column week (it says when). Add a column week: weeks since go-live, "
              "such as 12"});
  CHECK(problems("id,week\na,12\n") ==
        Lines{"s.csv:1:1: no column item_1 (it holds answers). Add the columns item_1 to item_20 "
              "that were asked"});
  CHECK(problems("id,week,item_1,item_1\na,12,3,3\n") ==
        Lines{"s.csv:1:16: column item_1 stands twice (each stands once). Remove one of the two"});
}

TEST_CASE("an answer that is no number from 1 to 5") {
  const std::string header = "id;week;item_1\n";
  CHECK(problems(header + "a;12;6\n") ==
        Lines{"s.csv:2:6: item_1 is '6' (answers are numbers from 1 to 5). Write 1 to 5, or leave "
              "the cell empty where there is no answer"});
  CHECK(problems(header + "a;12;3,5\n") ==
        Lines{"s.csv:2:6: item_1 is '3,5' (answers are numbers from 1 to 5). Write 3.5, with a "
              "decimal point"});
  const auto place_of = [&](const std::string& cell) { return places(header + "a;12;" + cell); };
  for (const std::string wrong : {"0.99", "5.01", "often", "nan", "inf", "0x4", "4 5", "1e300",
                                  "NA", "-3", "+3", "9,5", "\"\"\"\""})
    CHECK(place_of(wrong) == Lines{"2:6"});
}

TEST_CASE("a week that is no week") {
  CHECK(problems("id,week,item_1\na,12.5,3\n") ==
        Lines{"s.csv:2:3: week is '12.5' (a whole number from -1000 to 1000). Write weeks since "
              "go-live, such as 12, or -4 before it"});
  for (const std::string wrong : {"", "1001", "99999999999", "w12", "2024-01-15"})
    CHECK(places("id,week,item_1\na," + wrong + ",3\n") == Lines{"2:3"});
}

TEST_CASE("nobody answered, or twice") {
  CHECK(
      problems("id,week,item_1\n,12,3\n") ==
      Lines{
          "s.csv:2:1: id is empty (every row says whose answers it has). Write a name or number"});
  CHECK(places("id,week,item_1\n,12,3\n,12,4\n") == Lines{"2:1", "3:1"});
  CHECK(problems("id,week,item_1\na,12,3\nb,12,3\na,12,4\n") ==
        Lines{"s.csv:4:1: 'a' stands twice in week 12 (one row a person and week; line 2 is the "
              "other). Remove one of the two"});
}

TEST_CASE("a row with too few or too many cells, and one with a broken quote") {
  CHECK(problems("id,week,item_1\na,12\nb,12,3,5\n\"c,12,3\nd,12,3\n") ==
        Lines{"s.csv:2:1: 2 cells where the header has 3 (each row has a cell for each column). "
              "Leave a cell empty where there is no answer, and write a decimal point, not a comma",
              "s.csv:3:1: 4 cells where the header has 3 (each row has a cell for each column). "
              "Leave a cell empty where there is no answer, and write a decimal point, not a comma",
              "s.csv:4:1: a quote that is not closed (a cell in quotes ends on its own line). "
              "Write \" at the end of the cell"});
}

TEST_CASE("a file without rows, and without anything") {
  CHECK(problems("id,week,item_1\n") ==
        Lines{"s.csv: no row of answers (only the header is there). Add a line a person"});
  CHECK(problems("\n\n") == Lines{"s.csv: the file is empty (it needs a header and answers). Write "
                                  "a first line: id,week,item_1,item_2,..."});
}

TEST_CASE("a file that is not UTF-8 is said once, with its place") {
  CHECK(problems("id,week,item_1\n\xE4,12,3\n\xE4,12,9\n") ==
        Lines{"s.csv:2:1: a letter that is not UTF-8 (the file must be plain text in UTF-8). In "
              "the spreadsheet choose 'Save as', type 'CSV UTF-8'"});
}

TEST_CASE("all problems at once, in the order of the file; rows only without any") {
  const std::string text =
      "id,week,item_1,item_22\na,12,3,1\nb,x,9,1\n,12,3,1\na,12,3,1\nc,12\nd,12,\"3,1\n";
  CHECK(places(text) == Lines{"1:16", "3:3", "3:5", "4:1", "5:1", "6:1", "7:6"});
  CHECK(parse_survey(text, "s.csv").rows.empty());
}

TEST_CASE("files beyond the limits") {
  std::string too_large;
  too_large.resize(10'000'001, 'a');
  CHECK(problems(too_large) ==
        Lines{"s.csv: the file is too large (at most 10 MB). Is it the right file?"});
  std::string long_file = "unit,week,item_1\n";
  for (int row = 0; row <= 500'000; ++row) long_file += "a,1,1\n";
  CHECK(problems(long_file) == Lines{"s.csv:500002:1: more than 500,000 rows (a survey has one a "
                                     "person). Is it the right file?"});
  std::string wrong = "unit,week,item_1\n";
  for (int row = 0; row < 1'000'000; ++row) wrong += "a,1,9\n";
  CHECK(problems(wrong).size() == 101);
}

TEST_CASE("a survey is read from a file; one that is not there is a failure") {
  const auto path = std::filesystem::temp_directory_path() / "uptake-survey-test.csv";
  std::ofstream(path) << answers_of(5);
  CHECK(read_survey(path).rows.size() == 5);
  std::filesystem::remove(path);
  CHECK_THROWS_AS(read_survey(path), Failure);
}
