#include "sim/scenario/document.hpp"

#include <locale>

#include "sim/scenario/problem_log.hpp"
#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

const std::string good = example::organisation + example::strategy;

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int time = 0; time < times; ++time) text += piece;
  return text;
}

// Writes 1,5 for 1.5, as Finnish and German locales do.
class DecimalComma : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

}  // namespace

TEST_CASE("a tree keeps the order and the places of the text") {
  ProblemLog log("a.toml");
  const auto document = parse_document("b = 1\n[z]\nx = [1.5, true]\n[a]\n", log);
  REQUIRE(document);
  const auto& entries = std::get<Table>(document->content);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].key == "b");
  CHECK(entries[1].key == "z");
  CHECK(entries[1].position.line == 2);
  const auto& x = std::get<Table>(entries[1].value.content)[0];
  CHECK(x.value.position.column == 5);
  CHECK(std::get<double>(std::get<Array>(x.value.content)[0].content) == 1.5);
}

TEST_CASE("a mistake of syntax has its place and a hint") {
  CHECK(problems("format = 1\nease = .5\n") == Lines{"2:8 this is not valid TOML"});
  CHECK(example::suggestion("ease = .5\n") == "Write a digit before the point: 0.5, not .5");
  CHECK(example::suggestion("ease = 0,5\n") == "Write a decimal point: 0.5, not 0,5");
  CHECK(example::suggestion("weeks = [−4, 2]\n") == "Use the plain signs - and \" of the keyboard");
  CHECK(example::suggestion("name = north\n") == "Text stands in quotes: \"text\"");
  CHECK(example::suggestion("a = [\"b\", true_north]\n") == "Text stands in quotes: \"text\"");
  CHECK(example::suggestion("a = True\n") == "Write true or false, in small letters");
  CHECK(example::suggestion("a = { x = 1,\n y = 2 }\n") == "A table in { } stays on one line");
  CHECK(example::suggestion("a = 1\na = 2\n").starts_with("This name stands twice"));
  CHECK(
      example::suggestion("[strategy.rollout]\n[[strategy]]\n").starts_with("Write [[strategy]]"));
}

TEST_CASE("a text that is not UTF-8, or holds control characters, is a problem with its place") {
  CHECK(problems("format = 1\ntitle = \"\xff\xfe\"\n") == Lines{"2:9 this is not valid TOML"});
  CHECK(example::suggestion("title = \"\xff\"\n").starts_with("Save the file as UTF-8"));
  CHECK(problems(std::string("format = 1\ntitle = \"a\0b\"\n", 24)).size() == 1);
  CHECK(problems(std::string("\xff\xfe"
                             "f\0o\0",
                             6))
            .size() == 1);
}

TEST_CASE("a byte-order mark and lines that end as on Windows are read like any other") {
  std::string windows = "\xef\xbb\xbf";
  for (const char letter : good) windows += letter == '\n' ? "\r\n" : std::string(1, letter);
  CHECK(problems(windows).empty());
}

TEST_CASE("a locale with a decimal comma changes nothing") {
  const std::string text = good + "[parameters]\nw_A = 1.25\nw_E = 9.5\n";
  Overrides overrides;
  overrides.set = {"w_B=1.5"};
  const auto expected = problems(text, overrides);
  const std::locale before = std::locale::global(std::locale(std::locale(), new DecimalComma));
  const auto found = problems(text, overrides);
  const auto reading = parse_scenario(good + "[parameters]\nw_A = 1.25\n", "a.toml", overrides);
  std::locale::global(before);
  CHECK(found == expected);
  REQUIRE(reading.scenario);
  CHECK(example::choice(*reading.scenario, "w_A").parameter.value == 1.25);
  CHECK(example::choice(*reading.scenario, "w_B").parameter.value == 1.5);
}

TEST_CASE("hostile texts are problems, not crashes") {
  const int million = 1'000'000;
  CHECK(problems("a = " + std::string(million, '[')).size() == 1);
  CHECK(problems("a = " + repeated("{a=", 1000)).size() == 1);
  CHECK(problems("a" + repeated(".a", million) + " = 1\n").size() == 1);
  CHECK(problems("[a" + repeated(".a", million) + "]\n").size() == 1);
  CHECK(problems("x = { a" + repeated(".a", million) + " = 1 }\n").size() == 1);
  // Quotes that would hide the depth from a careless look over the text.
  CHECK(problems("x = [\"\"\"a\"\"\"\", {a" + repeated(".a", million) + " = 1}]\n").size() == 1);
  CHECK(problems("x = ['''a''''', {a" + repeated(".a", million) + " = 1}]\n").size() == 1);
  CHECK(problems("x = \"\\\"\" # \"\na" + repeated(".a", million) + " = 1\n").size() == 1);
  CHECK(problems("a = [" + repeated("1,", million) + "]\n").size() == 1);
  CHECK(problems(repeated("[[a]]\n", 250'000)).size() == 1);
  CHECK(problems("title = \"" + std::string(100 * million, 'x') + "\"\n").size() == 1);
  CHECK(problems(good + "x = \"" + std::string(9 * million, 'x') + "\"\n").size() == 1);
  CHECK(problems(std::string(9 * million, '\n') + good.substr(11)) ==
        Lines{"1:1 'format' is missing"});
}

TEST_CASE("dots in texts and comments are no nesting") {
  CHECK(
      problems("title = \"" + std::string(100, '.') + "\" # " + std::string(100, '.') + "\n" + good)
          .empty());
}

TEST_CASE("after a hundred problems the rest is counted") {
  std::string text = good + "[outptus]\n[experiment]\n";
  for (int key = 0; key < 500; ++key) text += "key_" + std::to_string(key) + " = 1\n";
  const auto found = problems(text);
  REQUIRE(found.size() == 101);
  CHECK(found.back() == "0:0 401 further problems are not shown");
}

TEST_CASE("what a message quotes is short and printable") {
  CHECK(in_quotes("a\x1b[31m\n") == "'a?[31m?'");
  CHECK(in_quotes(std::string(1000, 'x')).size() < 80);
  // 63 letters and one of two bytes: it is not cut in its middle.
  CHECK(in_quotes(std::string(63, 'x') + "ääää") == "'" + std::string(63, 'x') + "...'");
}
