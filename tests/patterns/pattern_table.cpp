#include <cmath>
#include <limits>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/patterns/pages.hpp"

using namespace uptake;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Without line breaks and rows of spaces.
std::string flat(const std::string& text) {
  std::istringstream stream(text);
  std::string joined;
  for (std::string word; stream >> word;) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

bool says(const PatternPage& page, const std::string& phrase) {
  return flat(pattern_table(page)).find(phrase) != std::string::npos;
}

std::string too_wide(const PatternPage& page) {
  for (const std::string& line : lines_of(pattern_table(page)))
    if (line.size() > 80) return line;
  return "";
}

PatternPage page_of_one(const std::optional<Measured>& measured) {
  return page_of([&](const Check&) { return measured; });
}

}  // namespace

TEST_CASE("a block has the pattern, then each check with criterion, value and interval") {
  const PatternPage page = all_met_but("time_cost_month_1", around(0.06, 0.012));
  CHECK(says(page, "2 Tasks take longer at go-live, then return to baseline MISS"));
  CHECK(says(page, "MISS extra time, weeks 0-3 mandated .10 to .30 .06 (.05 to .07)"));
  CHECK(says(page, "met weeks 4-8 over weeks 0-3 mandated .45 to .75 .60 (.54 to .66)"));
  CHECK(says(page, "3 People become alike in the time a task takes met"));
  CHECK(says(page, "met points: 10 % point of units s5 below 0 -1.0 (-1.1 to -.9)"));
}

TEST_CASE("the plan 'none' is not shown") {
  CHECK(says(all_met(), "half-life, months 6.5 to 13.0 9.8"));
}

TEST_CASE("patterns put in by construction say so, and why") {
  const std::string text = flat(pattern_table(all_met()));
  CHECK(says(all_met(),
             "by construction: both follow from lambda, whose range was taken from the "
             "same source"));
  std::size_t times = 0;
  for (auto at = text.find("by construction: "); at != std::string::npos;
       at = text.find("by construction: ", at + 1))
    ++times;
  CHECK(times == 4);
}

TEST_CASE("what is not known or not defined is said") {
  const PatternPage unknown = all_met_but("gain_lost_after_stop", std::nullopt);
  CHECK(says(unknown, "? gain lost, weeks 26 to 78 s6 .10 to .60 not known yet"));
  CHECK(says(unknown, "end of support ?"));
  const PatternPage undefined =
      all_met_but("gain_lost_after_stop", Measured{std::nan(""), std::nullopt, 32});
  CHECK(says(undefined, "MISS gain lost, weeks 26 to 78 s6 .10 to .60 undefined"));
}

TEST_CASE("held-out patterns are marked") {
  PatternPage page = all_met();
  CHECK_FALSE(says(page, "held out"));
  page.patterns[4].pattern.role = "held_out";
  CHECK(says(page, "held out: not used to choose parameters met gain lost"));
}

TEST_CASE("the table ends with the counts and what they do not show") {
  const std::string limits =
      "Meeting them shows that they can be met; it does not validate the model. No rollout of a "
      "digital service has yet been predicted by this model before it was observed.";
  const std::string text = flat(pattern_table(all_met()));
  CHECK(
      text.ends_with("9 of 9 patterns met that could have failed; 4 of 4 true by construction "
                     "(they prove nothing). " +
                     limits));
  CHECK(says(all_met_but("turnover_cost", around(1, 1)), "8 of 9 patterns met that could have"));
  CHECK(says(all_met_but("bass_r2", around(0.9, 0)), "failed; 3 of 4 true by construction"));
  CHECK(says(all_met_but("bass_r2", std::nullopt), "(they prove nothing); 1 not known yet."));
}

TEST_CASE("Bass' p and q are reported, with intervals") {
  PatternPage page = all_met();
  CHECK(says(page, "p .040 a week (.031 to .049), q .000 a week (-.010 to .010)"));
  CHECK(says(page, "over 32 replications"));
  page.bass_p = std::nullopt;
  CHECK_FALSE(says(page, "Bass' curve of s1"));
}

TEST_CASE("no line passes 80 columns, whatever the values") {
  CHECK(too_wide(all_met()) == "");
  CHECK(too_wide(page_of_one(std::nullopt)) == "");
  CHECK(too_wide(page_of_one(Measured{std::nan(""), std::nullopt, 1})) == "");
  for (const double value : {-1234.5678, 0.0999999, -99.99999, 1e12, -1e-7})
    for (const double half : {0.0, 0.3, 123.4, 1e9}) {
      PatternPage page = page_of_one(around(value, half));
      page.bass_p = page.bass_q = around(value, half);
      CHECK(too_wide(page) == "");
    }
  CHECK(too_wide(page_of_one(around(std::numeric_limits<double>::infinity(), 1))) == "");
}

TEST_CASE("columns of checks stand below their heading") {
  const std::vector<std::string> lines = lines_of(pattern_table(all_met()));
  const std::size_t plan = lines[0].find("plan"), criterion = lines[0].find("criterion");
  REQUIRE(plan != std::string::npos);
  REQUIRE(criterion != std::string::npos);
  for (const std::string& line : lines)
    if (line.find("attitude, use") != std::string::npos) {
      CHECK(line.find(".15 to .45") == criterion);
      CHECK(line[plan] == 's');
    }
}
