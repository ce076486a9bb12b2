#include <limits>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

namespace {

// The words of the row that begins with a plan's name.
std::string row_of(const ComparisonPage& page, const std::string& plan) {
  for (const std::string& line : lines_of(table(page)))
    if (line.starts_with(plan + " ")) return flat(line);
  return "";
}

}  // namespace

TEST_CASE("a row has the plan's numbers in the order of the heading") {
  const ComparisonPage page = page_of(four_plans);
  CHECK(row_of(page, "announce") == "announce 13 40 26 0.6 0.19 compared to 1 12");
  CHECK(row_of(page, "letters") == "letters 10 40 26 5.0 0.19 -3 (-5 to -1) 7 10");
  CHECK(row_of(page, "train_time_support") ==
        "train_time_support 25 40 26 28 0.19 +12 (10 to 14) 72 3");
}

TEST_CASE("columns stand below their heading") {
  const std::vector<std::string> lines = lines_of(table(page_of(four_plans)));
  REQUIRE(lines.size() > 6);
  CHECK(lines[0] == "At week 52 after go-live");
  CHECK(flat(lines[2]) == "plan users % % to 50% person strain users, points in100 wrong");
  for (std::size_t line = 2; line < 7; ++line) CHECK(lines[line].size() == lines[2].size());
}

TEST_CASE("the baseline is what others are compared to, wherever it stands") {
  ComparisonPage page = page_of(four_plans);
  page.comparison.baseline = 1;
  CHECK(row_of(page, "train") == "train 14 40 26 1.3 0.19 compared to 20 9");
  CHECK_FALSE(says(row_of(page, "announce"), "compared to"));
}

TEST_CASE("half of the tasks that most runs never reach is 'never'") {
  ComparisonPage page = page_of(four_plans);
  page.plans[1].weeks_to_half = std::numeric_limits<double>::infinity();
  CHECK(row_of(page, "train") == "train 14 40 never 1.3 0.19 +1 (-1 to 3) 20 9");
}

TEST_CASE("one cluster leaves the brackets out") {
  CHECK(row_of(one_cluster(page_of(four_plans)), "letters") == "letters 10 40 26 5.0 0.19 -3 7 10");
}

TEST_CASE("the difference is of the objective") {
  ComparisonPage page = page_of(four_plans);
  page.quantity = "use_share";
  CHECK(says(table(page), "use, points"));
  CHECK_FALSE(says(table(page), "users, points"));
}
