// The page as a file: what stands in it without scripts, what a browser may run, what no name may
// do.
#include "analysis/report/html_page.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "analysis/report/content_policy.hpp"
#include "sim/base/failure.hpp"
#include "sim/results/sha256.hpp"
#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;
using nlohmann::json;

namespace {

// None, with a warning, in a build without npm.
std::optional<std::string> page_or_missing(const std::string& comparison_json) {
  try {
    return html_page(comparison_json);
  } catch (const Failure& failure) {
    if (failure.code() != ExitCode::unavailable) throw;
    WARN("SKIPPED: " << failure.what());
    return std::nullopt;
  }
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin) + begin.size();
  return text.substr(from, text.find(end, from) - from);
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

std::string source_of(const std::string& text) {
  return "'sha256-" + base64_of_hex(sha256(text)) + "'";
}

}  // namespace

TEST_CASE("a page holds the finding and a row for each plan without scripts") {
  for (const ComparisonPage& page : every_case(four_plans)) {
    const auto html = page_or_missing(as_json(page));
    if (!html) return;
    const std::string before_data = html->substr(0, html->find("<script"));
    CHECK(count_of(before_data, "<th scope=\"row\">") == page.plans.size());
    for (const PlanFacts& plan : page.plans)
      CHECK(before_data.find("<code>" + plan.name + "</code>") != std::string::npos);
    CHECK(before_data.find("<p>Runs: ") != std::string::npos);
    CHECK(before_data.find("{{") == std::string::npos);
  }
}

TEST_CASE("a browser may run the page's own style and script only, and fetch nothing") {
  const auto html = page_or_missing(as_json(page_of(four_plans)));
  if (!html) return;
  const std::string policy = between(*html, "Content-Security-Policy\" content=\"", "\"");
  CHECK(policy == "default-src 'none'; script-src " +
                      source_of(between(*html, "</script>\n<script>", "</script>")) +
                      "; style-src " + source_of(between(*html, "<style>", "</style>")) +
                      "; base-uri 'none'; form-action 'none'");
  CHECK(count_of(*html, "<script") == 2);
  CHECK(count_of(*html, "</script") == 2);
  for (const char* fetching : {" src=", "@import", "url(http", "<link", "<iframe", "<!--"})
    CHECK(html->find(fetching) == std::string::npos);
  CHECK(html->size() <= 2'000'000);
}

TEST_CASE("names stay names, whatever they are") {
  ComparisonPage page = page_of(four_plans);
  page.plans[1].name = "</script><script>alert(1)</script><!--{{data}}";
  page.plans[2].name = "a\"b'c&d";
  const auto html = page_or_missing(as_json(page));
  if (!html) return;
  CHECK(count_of(*html, "<script") == 2);
  CHECK(count_of(*html, "<!--") == 0);
  CHECK(html->find("a&quot;b&#39;c&amp;d") != std::string::npos);
  const json data = json::parse(between(*html, "id=\"data\">", "</script>"));
  CHECK(data["strategies"][1]["name"] == page.plans[1].name);
  CHECK(data["finding"] == finding(page));
}

TEST_CASE("the example's page says that it is an example") {
  std::ifstream file(UPTAKE_SOURCE_DIR "/tests/report/comparison_example.json");
  std::ostringstream text;
  text << file.rdbuf();
  const auto html = page_or_missing(text.str());
  if (!html) return;
  CHECK(html->find("<title>Example, made-up numbers: four health centres</title>") !=
        std::string::npos);
}

TEST_CASE("a page of 64 plans with numbers of full length keeps to 2 MB") {
  std::ifstream file(UPTAKE_SOURCE_DIR "/tests/report/comparison_example.json");
  json data = json::parse(file);
  json plan = data["strategies"][1];
  for (json& run : plan["course"]["traces"])
    for (json& value : run) value = value.get<double>() / 3;
  plan["course"]["traces"].insert(plan["course"]["traces"].end(), 12, plan["course"]["traces"][0]);
  plan["course"]["median"][40] = 1 / 3.0;
  data["strategies"] = json(64, plan);
  const auto html = page_or_missing(data.dump());
  if (!html) return;
  CHECK(data.dump().size() > 2'500'000);
  CHECK(html->size() <= 2'000'000);
  CHECK(count_of(*html, "\"median\":[") >= 64);
  CHECK(html->find("0.33333,") != std::string::npos);
  CHECK(html->find("0.333333") == std::string::npos);
}

TEST_CASE("what is not the JSON of a comparison is said to be none") {
  for (const char* text : {"", "{}", "[1]", "{\"strategies\": []}", "a plan"}) {
    try {
      html_page(text);
      FAIL("no failure");
    } catch (const Failure& failure) {
      if (failure.code() == ExitCode::unavailable) return;
      CHECK(failure.code() == ExitCode::invalid_data);
      CHECK(std::string(failure.what()).find("uptake compare") != std::string::npos);
    }
  }
}
