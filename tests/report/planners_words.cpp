#include <cctype>
#include <fstream>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

namespace {

const std::vector<std::string> foreign{"guarantee",    "guarantees",    "guaranteed", "optimal",
                                       "optimally",    "prove",         "proves",     "proven",
                                       "forecast",     "forecasts",     "lane",       "lanes",
                                       "design point", "design points", "pp",         "replication",
                                       "replications", "verdict",       "verdicts",   "draw"};

// Whole words only: plans are called "support" and "approved".
bool has_foreign_word(const std::string& text) {
  std::string words = " ";
  for (const unsigned char letter : text)
    if (std::isalpha(letter)) {
      words += static_cast<char>(std::tolower(letter));
    } else if (words.back() != ' ') {
      words += ' ';
    }
  words += ' ';
  return std::any_of(foreign.begin(), foreign.end(), [&](const std::string& word) {
    return words.find(" " + word + " ") != std::string::npos;
  });
}

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

TEST_CASE("the texts of the HTML page have none of them, nor draws") {
  for (const std::string file :
       {"words.js", "words_of_sweep.js", "comparison.html", "sweep.html", "template.html"}) {
    std::ifstream stream(UPTAKE_SOURCE_DIR "/analysis/report/page/" + file);
    std::ostringstream text;
    text << stream.rdbuf();
    CAPTURE(file);
    CHECK(text.str().size() > 700);
    CHECK_FALSE(has_foreign_word(text.str()));
    for (const char* word : {" draw ", " draws ", " Draw "})
      CHECK(text.str().find(word) == std::string::npos);
  }
}
