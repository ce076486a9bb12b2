#include "sim/scenario/explain.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "sim/scenario/practice_keys.hpp"
#include "tests/catch.hpp"

using Catch::Matchers::Contains;
using uptake::explain;
using uptake::explain_all;
using uptake::ParameterTable;

namespace {

const ParameterTable& table() {
  static const ParameterTable read_once = uptake::parameter_table();
  return read_once;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::size_t columns(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::string explained(const std::string& word) {
  const std::string text = explain(table(), word).value_or("");
  REQUIRE_FALSE(text.empty());
  return text;
}

std::string without_breaks(const std::string& text) {
  std::istringstream stream(text);
  std::string joined;
  for (std::string word; stream >> word;) joined += word + " ";
  return joined;
}

}  // namespace

TEST_CASE("one line a parameter, in the table's order") {
  const auto lines = lines_of(explain_all(table()));
  REQUIRE(lines.size() == table().size());
  for (std::size_t i = 0; i < lines.size(); ++i)
    CHECK(lines[i].rfind(table()[i].key + " ", 0) == 0);
}

TEST_CASE("every explanation fits 80 columns and ends its last line") {
  for (const std::string& line : lines_of(explain_all(table()))) CHECK(columns(line) <= 80);
  for (const std::string& word : uptake::explainable_words(table())) {
    const std::string text = explained(word);
    INFO(text);
    CHECK(text.back() == '\n');
    for (const std::string& line : lines_of(text)) {
      CHECK(columns(line) <= 80);
      CHECK((line.empty() || line.back() != ' '));
    }
  }
}

TEST_CASE("a parameter's block holds all that the table says") {
  for (const uptake::Parameter& p : table()) {
    const std::string text = without_breaks(explained(p.key));
    CHECK_THAT(text, Contains(p.meaning) && Contains(p.source));
  }
  const std::string text = without_breaks(explained("w_A"));
  CHECK_THAT(text, Contains("Thanthrige 2025 JMIR 27:e64524") && Contains("1.55") &&
                       Contains("0.9 to 2.3") && Contains("unit logit") &&
                       Contains("equations 18") && Contains("C, elicited or assumed") &&
                       Contains("input:"));
}

TEST_CASE("fixed, uniform and other beliefs are put in words") {
  CHECK_THAT(explained("noise_scale"), Contains("no doubt is modelled"));
  CHECK_THAT(explained("M_lead"), Contains("0 to 0.6, each value as likely"));
  CHECK_THAT(explained("q_reach"), Contains("0.25 to 0.65 with 90 % probability (beta)"));
  CHECK_THAT(explained("q_reach"), Contains("written q in the equations"));
  CHECK_THAT(explained("class_preparation"), Contains("outside the weekly equations"));
}

TEST_CASE("every practice a results file knows is explained") {
  for (const std::string_view key : uptake::practice_keys)
    CHECK_THAT(explained(std::string(key)), Contains(std::string(key) + ": practice\n"));
}

TEST_CASE("the nineteen practices say what is set, what moves and whether it is there") {
  for (const std::string_view practice : uptake::practice_keys) {
    const std::string key(practice);
    CHECK_THAT(explained(key), Contains("theory") && Contains("you set") && Contains("it moves"));
    CHECK_THAT(explained(key), Contains("state        supported") && Contains("equation") &&
                                   Contains("hours") && Contains("evidence"));
  }
}

TEST_CASE("exit codes are explained with and without the word") {
  CHECK(explained("65") == explained("exit 65"));
  CHECK_THAT(explained("65"), Contains("invalid scenario"));
  for (const std::string code : {"0", "64", "66", "69", "70", "71", "73", "74", "75", "130"})
    CHECK_THAT(explained("exit " + code), Contains(code + ": exit code"));
}

TEST_CASE("a word nobody knows is not explained") {
  for (const std::string word : {"", "w_Q", "exit", "exit ", "exit 1", "1", "065", "W_A"})
    CHECK_FALSE(explain(table(), word));
}

TEST_CASE("no word means two things") {
  const auto words = uptake::explainable_words(table());
  CHECK(std::set<std::string>(words.begin(), words.end()).size() == words.size());
  CHECK(words.size() == table().size() + 19 + 5 + 11);  // practices, kinds, exit codes
}
