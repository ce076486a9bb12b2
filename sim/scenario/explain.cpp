#include "sim/scenario/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "sim/base/failure.hpp"
#include "sim/scenario/practice_texts.hpp"
#include "sim/scenario/service_kinds.hpp"

namespace uptake {

namespace {

constexpr std::size_t page_columns = 80;
constexpr std::size_t label_columns = 15;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// Columns of UTF-8 text, one a code point (no wide characters occur here).
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string cut(const std::string& text, std::size_t width) {
  if (columns(text) <= width) return text;
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end)
    if (starts_character(text[end]) && ++seen == width) break;
  return text.substr(0, end) + "…";
}

std::string padded(const std::string& text, std::size_t width) {
  const std::string shown = cut(text, width);
  return shown + std::string(width - columns(shown), ' ');
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    words.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(std::min(text.size(), words.back().size() + 1));
  }
  return words;
}

/// "  label        text", its further lines under the text.
std::string field(std::string_view label, std::string_view text) {
  std::string lines;
  std::string line = fmt::format("  {:<{}}", label, label_columns - 3);
  for (const std::string_view word : words_of(text)) {
    if (columns(line) + 1 + columns(word) > page_columns) {
      lines += line + "\n";
      line.assign(label_columns - 1, ' ');
    }
    line += fmt::format(" {}", word);
  }
  return lines + line + "\n";
}

// --- parameters

std::string range_in_short(const Parameter& p) {
  if (p.prior.distribution == Distribution::fixed) return "fixed";
  return fmt::format("{}..{}", p.prior.low, p.prior.high);
}

std::string range_in_words(const Parameter& p) {
  const auto& [distribution, low, high] = p.prior;
  if (distribution == Distribution::fixed) return "fixed: no doubt is modelled";
  if (distribution == Distribution::uniform)
    return fmt::format("{} to {}, each value as likely as any other (uniform)", low, high);
  return fmt::format("{} to {} with 90 % probability ({})", low, high, to_text(distribution));
}

std::string equations_in_words(const Parameter& p) {
  if (p.equations.empty()) return "none: read outside the weekly equations";
  return fmt::format("{}", fmt::join(p.equations, ", "));
}

std::string_view tag_in_words(const std::string& tag) {
  if (tag == "V") return "the number was read in the source or its abstract";
  if (tag == "2") return "the number was read in a secondary page";
  if (tag == "M") return "the number is remembered, not yet checked in the source";
  if (tag == "C") return "the number was computed from data or a formula";
  return "the number is assumed";
}

std::string_view grade_in_words(char grade) {
  if (grade == 'A') return "A, a meta-analysis or randomised trials";
  if (grade == 'B') return "B, a single study";
  return "C, elicited or assumed";
}

std::string indirectness_in_words(int steps) {
  return fmt::format("{} of 3 steps between the source and professionals taking up a service",
                     steps);
}

std::string_view role_in_words(Role role) {
  if (role == Role::input)
    return "input: this was put in, so a result that shows it again proves nothing";
  return "mechanism: effects emerge from it";
}

std::string explain_parameter(const Parameter& p) {
  const std::string symbol = p.symbol == p.key ? "" : ", written " + p.symbol + " in the equations";
  return p.key + ": parameter" + symbol + "\n" + field("meaning", p.meaning) +
         field("value", fmt::format("{}", p.value)) + field("believed", range_in_words(p)) +
         field("limits", fmt::format("{} to {}", p.minimum, p.maximum)) +
         field("unit", p.unit == "-" ? "none" : p.unit) +
         field("equations", equations_in_words(p)) + field("source", p.source) +
         field("how known", tag_in_words(p.tag)) + field("grade", grade_in_words(p.grade)) +
         field("indirectness", indirectness_in_words(p.indirectness)) +
         field("role", role_in_words(p.role));
}

std::string line_of(const Parameter& p) {
  const std::string believed = padded(range_in_short(p) + " " + p.unit, 20);
  const std::string line =
      fmt::format("{:<25} {:>6} {} {} {}", p.key, p.value, believed, p.grade, p.meaning);
  return cut(line, page_columns) + "\n";
}

// --- practices

// "w_mon .26 (.13..0.42), grade A: Ivers 2025"
std::string evidence_of(const ParameterTable& table, std::string_view key) {
  const auto at = find_parameter(table, std::string(key));
  if (!at) return std::string(key);
  const Parameter& p = table[*at];
  return fmt::format("{} {} ({}), grade {}, {}: {}", p.key, p.value, range_in_short(p), p.grade,
                     p.role == Role::input ? "put in" : "mechanism", p.source);
}

std::string explain_practice(const ParameterTable& table, const PracticeText& practice) {
  std::string text = std::string(practice.key) + ": practice\n" + field("name", practice.name) +
                     field("theory", practice.component) + field("you set", practice.sets);
  if (!practice.levels.empty()) text += field("levels", practice.levels);
  text += field("it moves", practice.moves) + field("equation", practice.equation) +
          field("hours", practice.hours) + field("after it", practice.after);
  std::string_view label = "evidence";
  for (const std::string_view key : practice.evidence) {
    text += field(label, evidence_of(table, key));
    label = "";
  }
  return text + field("state", practice.state);
}

// --- kinds of service

std::string explain_kind(const ServiceKind& kind) {
  std::string text = kind.name + ": kind of service\n" + field("meaning", kind.meaning);
  ParameterChoices choices(parameter_table());
  apply_kind(kind.name, choices);
  for (const auto& [key, source] : kind.sources) {
    const Parameter& p = choices.choice(key).parameter;
    text += field("value", fmt::format("{} = {} ({})", key, p.value, range_in_short(p))) +
            field("", source);
  }
  return text + field("unknown", "all else of this kind: the evidence table's values stand");
}

// --- exit codes

struct ExitText {
  ExitCode code;
  std::string_view meaning;
};

constexpr std::array<ExitText, 11> exits{{
    {ExitCode::complete, "complete; findings that cannot tell strategies apart are complete too"},
    {ExitCode::usage, "the command line is wrong"},
    {ExitCode::invalid_data,
     "invalid scenario, a design that does not fit the method, a damaged or foreign file"},
    {ExitCode::no_input, "no such input file"},
    {ExitCode::unavailable, "not available in this build"},
    {ExitCode::internal, "a mistake of the program: please report it"},
    {ExitCode::system, "out of memory, or another failure of the system"},
    {ExitCode::cannot_write, "the output cannot be created or written"},
    {ExitCode::input_output, "reading or writing failed on the way"},
    {ExitCode::stopped, "stopped on request; the same command again goes on from there"},
    {ExitCode::interrupted, "interrupted a second time, left at once"},
}};

std::string number(const ExitText& exit) { return std::to_string(static_cast<int>(exit.code)); }

}  // namespace

std::string explain_all(const ParameterTable& table) {
  std::string lines;
  for (const Parameter& parameter : table) lines += line_of(parameter);
  return lines;
}

std::optional<std::string> explain(const ParameterTable& table, const std::string& word) {
  if (const auto at = find_parameter(table, word)) return explain_parameter(table[*at]);
  for (const PracticeText& practice : practice_texts())
    if (practice.key == word) return explain_practice(table, practice);
  for (const ServiceKind& kind : service_kinds())
    if (kind.name == word) return explain_kind(kind);
  for (const ExitText& exit : exits)
    if (word == number(exit) || word == "exit " + number(exit))
      return number(exit) + ": exit code\n" + field("meaning", exit.meaning);
  return std::nullopt;
}

std::vector<std::string> explainable_words(const ParameterTable& table) {
  std::vector<std::string> words;
  for (const Parameter& parameter : table) words.push_back(parameter.key);
  for (const PracticeText& practice : practice_texts()) words.emplace_back(practice.key);
  for (const ServiceKind& kind : service_kinds()) words.push_back(kind.name);
  for (const ExitText& exit : exits) words.push_back(number(exit));
  return words;
}

}  // namespace uptake
