#include "sim/scenario/syntax_hint.hpp"

#include <algorithm>
#include <array>

namespace uptake {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool has_decimal_comma(std::string_view line, std::size_t column) {
  const std::size_t end = std::min(line.size(), column);
  for (std::size_t at = 1; at < end && at + 1 < line.size(); ++at) {
    if (line[at] == ',' && is_digit(line[at - 1]) && is_digit(line[at + 1])) return true;
  }
  return false;
}

bool has_bare_point(std::string_view line, std::size_t column) {
  return column >= 1 && column < line.size() && line[column - 1] == '.' && is_digit(line[column]);
}

bool has_typographic_sign(std::string_view line) {
  // U+2212 minus, U+2013 dash, U+2018/2019 and U+201C/201D quotation marks.
  constexpr std::array<std::string_view, 6> signs{"−", "–", "‘", "’", "“", "”"};
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return line.find(sign) != line.npos; });
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// A word where a value was read: toml++ takes north for a mistaken nan.
bool has_bare_word(std::string_view line, std::size_t column, std::string_view description) {
  const auto reads = [&](std::string_view what) { return description.find(what) != line.npos; };
  if (!reads("parsing value") && !reads("parsing floating") && !reads("parsing boolean"))
    return false;
  std::size_t start = std::min(column, line.size());
  while (start > 0 && (is_letter(line[start - 1]) || is_digit(line[start - 1]))) --start;
  const std::string_view word = line.substr(start);
  return !word.empty() && is_letter(word[0]) && !word.starts_with("True") &&
         !word.starts_with("False");
}

struct Hint {
  std::string_view in_description;
  std::string_view suggestion;
};

// The first that fits is said.
constexpr auto hints = std::to_array<Hint>({
    {"utf-8", "Save the file as UTF-8 (in a spreadsheet or editor: 'Save as', encoding UTF-8)"},
    {"as array-of-tables",
     "Write [[strategy]] with two brackets, and [strategy.rollout] or [strategy.practice.KEY] "
     "after it, not before"},
    {"cannot redefine", "This name stands twice; keep one of the two, or put both settings in one"},
    {"inline table: expected key or closing", "A table in { } stays on one line"},
    {"dangling comma", "Remove the comma before the }"},
    {"table header",
     "A table begins with its name in brackets, e.g. [organisation] or [[strategy]]"},
    {"parsing array", "An array is [first, second]; a comma or the closing ] is missing"},
    {"unescaped control characters",
     "A text ends on its line with the sign it began with: \"text\""},
    {"escape sequence", "In a \"text\" a backslash is written \\\\"},
    {"expected '='", "A setting is written key = value; a key has letters, digits, _ and -"},
    {"expected value", "Write a value after the =, e.g. 8, 0.5, \"text\" or [-12, 104]"},
    {"parsing boolean", "Write true or false, in small letters"},
    {"leading zeroes", "Write the number without zeros before it"},
    {"not representable", "This number is too large; whole numbers go up to 9223372036854775807"},
    {"floating-point", "A number has digits on both sides of its point: 0.5, 2.0"},
    {"expected a comment or whitespace", "One setting stands on one line: key = value"},
});

}  // namespace

std::string syntax_hint(std::string_view line, std::size_t column, std::string_view description) {
  if (description.find("utf-8") == description.npos) {
    if (has_typographic_sign(line)) return "Use the plain signs - and \" of the keyboard";
    if (has_bare_point(line, column)) return "Write a digit before the point: 0.5, not .5";
    if (has_bare_word(line, column, description)) return "Text stands in quotes: \"text\"";
    if (has_decimal_comma(line, column)) return "Write a decimal point: 0.5, not 0,5";
  }
  for (const Hint& hint : hints) {
    if (description.find(hint.in_description) != description.npos) {
      return std::string(hint.suggestion);
    }
  }
  return "See scenarios/README.md for how a scenario is written";
}

}  // namespace uptake
