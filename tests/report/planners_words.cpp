#include <regex>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

namespace {

const std::regex foreign(R"(\b(guarantee\w*|optimal\w*|prove[sdn]?|forecast\w*|replications?)"
                         R"(|lanes?|design points?|pp|verdicts?)\b)",
                         std::regex::icase);

bool has_foreign_word(const std::string& text) { return std::regex_search(flat(text), foreign); }

}  // namespace

TEST_CASE("researchers' words are found where they stand, and only there") {
  for (const std::string text : {"We guarantee", "Optimal!", "this proves", "a\nforecast",
                                 "4 replications", "a lane", "design\npoint", "+3 pp", "Verdict:"})
    CHECK(has_foreign_word(text));
  CHECK_FALSE(has_foreign_word("plan: happens to support approved plans"));
}

TEST_CASE("planners read none of the researchers' words") {
  for (const ComparisonPage& page : every_case(four_plans)) {
    CHECK_FALSE(has_foreign_word(finding(page)));
    CHECK_FALSE(has_foreign_word(table(page)));
    CHECK_FALSE(has_foreign_word(curve(page)));
  }
}
