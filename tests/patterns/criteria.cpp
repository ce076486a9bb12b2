#include "analysis/patterns/criteria.hpp"

#include <cmath>
#include <set>

#include "analysis/patterns/measures.hpp"
#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

Check bounded(std::optional<double> low, std::optional<double> high) {
  return {"m", "s1", "share", low, high, std::nullopt, std::nullopt};
}

const std::string pattern = R"(
[[pattern]]
id = 3
name = "A name"
source = "A source"
role = "fit"
checks = [ { measure = "bass_r2", strategy = "s1", low = 1, unit = "R2" } ]
)";

std::string with(const std::string& old_words, const std::string& new_words) {
  std::string text = pattern;
  const std::size_t at = text.find(old_words);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_words.size(), new_words);
}

void is_malformed(const std::string& text, const std::string& what) {
  CHECK_THROWS_WITH(read_patterns(text), Catch::Contains(what));
}

}  // namespace

TEST_CASE("the thirteen patterns are compiled in, in their order") {
  REQUIRE(patterns().size() == 13);
  std::set<int> by_construction;
  std::size_t checks = 0;
  for (std::size_t i = 0; i < 13; ++i) {
    CHECK(patterns()[i].id == static_cast<int>(i) + 1);
    CHECK(patterns()[i].role == "fit");
    if (!patterns()[i].by_construction.empty()) by_construction.insert(patterns()[i].id);
    checks += patterns()[i].checks.size();
  }
  CHECK(by_construction == std::set<int>{1, 4, 6, 7});
  CHECK(checks == 31);
}

TEST_CASE("a pattern has what the file says of it") {
  const Pattern& monitoring = patterns()[5];
  CHECK(monitoring.name == "Monitoring adds a few points, more where use is low");
  CHECK(monitoring.source == "Ivers 2025, 2014");
  CHECK(monitoring.by_construction.starts_with("the effect and its slope"));
  REQUIRE(monitoring.checks.size() == 2);
  CHECK(monitoring.checks[0].measure == "monitoring_gain");
  CHECK(monitoring.checks[0].strategy == "s4");
  CHECK(monitoring.checks[0].unit == "points");
  CHECK(monitoring.checks[0].low == 2.0);
  CHECK(monitoring.checks[0].high == 9.0);
  CHECK_FALSE(monitoring.checks[0].above);
  CHECK(monitoring.checks[1].above == 0.0);
  CHECK_FALSE(monitoring.checks[1].low);
  CHECK(patterns()[2].checks[0].below == 1.0);
}

TEST_CASE("every check asks for a measure that there is") {
  for (const Pattern& each : patterns())
    for (const Check& check : each.checks) {
      CAPTURE(check.measure);
      CHECK_NOTHROW(label(check));
    }
}

TEST_CASE("bounds pass, strict bounds do not, and what is not a number never does") {
  const Check both = bounded(0.1, 0.3);
  CHECK(passes(both, 0.1));
  CHECK(passes(both, 0.3));
  CHECK_FALSE(passes(both, 0.0999));
  CHECK_FALSE(passes(both, 0.3001));
  CHECK(passes(bounded(std::nullopt, 0.3), -5));
  CHECK(passes(bounded(0.1, std::nullopt), 5));
  Check strict = bounded(std::nullopt, std::nullopt);
  strict.above = 0;
  strict.below = 1;
  CHECK(passes(strict, 0.5));
  CHECK_FALSE(passes(strict, 0));
  CHECK_FALSE(passes(strict, 1));
  CHECK_FALSE(passes(strict, std::nan("")));
  CHECK_FALSE(passes(bounded(std::nullopt, std::nullopt), std::nan("")));
}

TEST_CASE("a whole number is a bound") {
  const std::vector<Pattern> found = read_patterns(pattern);
  REQUIRE(found.size() == 1);
  CHECK(found[0].checks[0].low == 1.0);
  CHECK(found[0].by_construction.empty());
}

TEST_CASE("a malformed table of patterns is told, with the place") {
  is_malformed("", "no pattern");
  is_malformed("[[pattern", "malformed");
  is_malformed("pattern = [ 1 ]", "not a table");
  is_malformed(with("id = 3", "id = 0"), "no id: A name");
  is_malformed(with("name = \"A name\"", ""), "no text name");
  is_malformed(with("\"fit\"", "\"train\""), "role train");
  is_malformed(with("role =", "rule ="), "unknown key rule");
  is_malformed(with("low = 1", "lowest = 1"), "unknown key lowest");
  is_malformed(with("low = 1", "low = \"1\""), "low is not a number");
  is_malformed(with("low = 1, ", ""), "bass_r2 has no bound");
  is_malformed(with("unit = \"R2\"", "unit = \"\""), "no text unit");
}
