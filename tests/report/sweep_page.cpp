#include "analysis/report/sweep_page.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;
using nlohmann::json;

namespace {

json example(const std::string& design) {
  std::ifstream file(UPTAKE_SOURCE_DIR "/tests/report/sweep_examples.json");
  return json::parse(file).at(design);
}

// One line, as a reader reads it.
std::string finding_of(const json& document) {
  std::string text = sweep_finding(document);
  for (std::size_t at = 0; (at = text.find("\n  ", at)) != std::string::npos;)
    text.replace(at, 3, " ");
  return text;
}

bool says(const std::string& text, const std::string& words) {
  CAPTURE(text, words);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a sweep's finding says how far each plan moves, and only of what was tried") {
  json document = example("saltelli");
  json& move = document["results"][0]["moves"][0];
  move["at_low"]["mean"] = 0.2;
  move["at_high"]["mean"] = 0.3;
  move["move"] = {{"mean", 0.1}, {"interval", {0.06, 0.14}}};
  const std::string text = finding_of(document);
  says(text, "Within the ranges that were tried, regular users in week 52");
  says(text, "20 % where it is low, 30 % where it is high (a move of 6 to 14 points)");
  says(text, "ahead in 313 of 320 combinations");
  says(text, "other ranges may give another order");
}

TEST_CASE("a move that may be chance is not told as one") {
  json document = example("saltelli");
  for (json& result : document["results"]) result["moves"][0]["move"]["interval"] = {-0.1, 0.2};
  const std::string text = finding_of(document);
  says(text, "where it is high; the runs at hand cannot tell this from chance");
  CHECK(text.find("a move of") == std::string::npos);
  for (json& result : document["results"]) result["moves"][0]["move"]["interval"] = nullptr;
  CHECK(finding_of(document).find("a move of") == std::string::npos);
}

TEST_CASE("small moves have decimals, luck is told where it is much, many plans are counted") {
  json document = example("saltelli");
  json& move = document["results"][2]["moves"][0];
  move["at_low"]["mean"] = 0.0041;
  move["at_high"]["mean"] = 0.0112;
  move["move"] = {{"mean", 0.0071}, {"interval", {0.002, 0.0122}}};
  says(finding_of(document), "0.4 where it is low, 1.1 points where it is high");
  document["results"][0]["indices"]["chance_of_point_means"] = 0.6;
  says(finding_of(document), "Luck: it makes up 60 %");
  for (json& result : document["results"]) result["indices"]["chance_of_point_means"] = 0.01;
  CHECK(finding_of(document).find("Luck:") == std::string::npos);
  for (int i = 0; i < 10; ++i) document["results"].push_back(document["results"][0]);
  says(finding_of(document), "The charts have 8 more results.");
}

TEST_CASE("a design that fits no index has a page, too") {
  const json document = example("few");
  CHECK(document["results"][0]["indices"].is_null());
  says(finding_of(document), "the runs at hand cannot tell this from chance");
}

TEST_CASE("what is no sweep is said to be none") {
  for (const char* text : {"", "{}", "[1]", "a plan"}) {
    try {
      sweep_page(text);
      FAIL("no failure");
    } catch (const Failure& failure) {
      if (failure.code() == ExitCode::unavailable) return;
      CHECK(failure.code() == ExitCode::invalid_data);
    }
  }
}
