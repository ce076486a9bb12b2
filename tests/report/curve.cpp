#include <limits>
#include <set>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

namespace {

constexpr std::size_t title = 1, rows = 12, margin = 6, columns = 72;

ComparisonPage courses(const std::vector<std::vector<double>>& courses) {
  std::vector<PlanLine> plans;
  for (std::size_t i = 0; i < courses.size(); ++i) plans.push_back({"plan_" + std::to_string(i)});
  ComparisonPage page = page_of(plans);
  for (std::size_t i = 0; i < courses.size(); ++i) page.plans[i].course = courses[i];
  return page;
}

std::vector<double> constant(double value) { return std::vector<double>(117, value); }

// What is drawn in a row, 0 at the top; the margin must be as wide as elsewhere.
std::string drawn(const ComparisonPage& page, std::size_t row) {
  const std::string line = lines_of(curve(page)).at(title + row);
  REQUIRE(line.at(margin - 1) == '|');
  return line.substr(margin);
}

std::string label(const ComparisonPage& page, std::size_t row) {
  return flat(lines_of(curve(page)).at(title + row).substr(0, margin - 1));
}

}  // namespace

TEST_CASE("constant curves stand in the row of their value") {
  const ComparisonPage page = courses({constant(1), constant(5.0 / 11), constant(0)});
  CHECK(drawn(page, 0) == std::string(columns, 'a'));
  CHECK(drawn(page, 6) == std::string(columns, 'b'));
  CHECK(drawn(page, 11) == std::string(columns, 'c'));
  CHECK(label(page, 0) == "100");
  CHECK(label(page, 6) == "45");
  CHECK(label(page, 11) == "0");
  for (const std::size_t row : {1, 2, 3, 4, 5, 7, 8, 9, 10}) {
    CHECK(drawn(page, row).empty());
    CHECK(label(page, row).empty());
  }
}

TEST_CASE("the scale ends at the ten percent that no curve passes") {
  CHECK(label(courses({constant(0.5)}), 0) == "50");
  CHECK(drawn(courses({constant(0.5)}), 0) == std::string(columns, 'a'));
  CHECK(label(courses({constant(0.51)}), 0) == "60");
  CHECK(label(courses({constant(0)}), 0) == "10");
  CHECK(label(courses({constant(1 + 1e-12)}), 0) == "100");  // a sum of shares, rounded
}

TEST_CASE("curves that meet are marked") {
  CHECK(drawn(courses({constant(0.5), constant(0.5)}), 0) == std::string(columns, '='));
  CHECK(drawn(courses({constant(0.5), constant(0.5), constant(0.5)}), 0) ==
        std::string(columns, '='));
  std::vector<double> falling = constant(0.5);
  std::fill(falling.begin() + 58, falling.end(), 0);
  const ComparisonPage page = courses({constant(0.5), falling});
  CHECK(drawn(page, 0) == std::string(36, '=') + std::string(36, 'a'));
  CHECK(drawn(page, 11) == std::string(36, ' ') + std::string(36, 'b'));
}

TEST_CASE("weeks without a value leave a gap") {
  std::vector<double> from_half = constant(0.5);
  std::fill(from_half.begin(), from_half.begin() + 58, std::numeric_limits<double>::quiet_NaN());
  const ComparisonPage page = courses({from_half});
  CHECK(drawn(page, 0) == std::string(36, ' ') + std::string(36, 'a'));
  for (std::size_t row = 1; row < rows; ++row) CHECK(drawn(page, row).empty());
}

TEST_CASE("the axis counts calendar weeks from the first to the last") {
  const std::vector<std::string> lines = lines_of(curve(courses({constant(0.5)})));
  CHECK(lines.at(title + rows) == "     +" + std::string(columns, '-'));
  CHECK(flat(lines.at(title + rows + 1)) == "-12 15 45 74 104");
  CHECK(lines.at(title + rows + 1).find("-12") == margin);
  CHECK(lines.at(title + rows + 1).find("45") == margin + 35);  // half of 71
  CHECK(flat(lines_of(curve(courses({{0.3}}))).at(title + rows + 1)) == "-12 -12 -12 -12 -12");
}

TEST_CASE("the legend breaks between entries before column 81") {
  ComparisonPage page = courses({constant(0.5), constant(0.4)});
  page.plans[0].name = std::string(60, 'n');
  page.plans[1].name = std::string(13, 'm');  // "a n…n   b m…m" takes 80 columns
  CHECK(lines_of(curve(page)).back() == "= several");
  page.plans[1].name += "m";
  CHECK(lines_of(curve(page)).back() == "b " + page.plans[1].name + "   = several");
}

TEST_CASE("every plan has a letter of its own, beside its name on one line") {
  const ComparisonPage page = courses(std::vector<std::vector<double>>(64, constant(0.5)));
  const std::string text = curve(page);
  std::set<char> letters;
  for (const PlanFacts& plan : page.plans) {
    const std::size_t at = text.find(" " + plan.name + (&plan == &page.plans[63] ? "" : " "));
    const std::size_t end_of_line = text.find(" " + plan.name + "\n");
    const std::size_t found = std::min(at, end_of_line);
    REQUIRE(found != std::string::npos);
    letters.insert(text[found - 1]);
  }
  CHECK(letters.size() == 64);
  CHECK(letters.count('\n') + letters.count(' ') + letters.count('=') == 0);
  CHECK(text.ends_with("= several\n"));
}
