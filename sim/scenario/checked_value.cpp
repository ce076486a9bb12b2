#include "sim/scenario/checked_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace uptake {

namespace {

constexpr std::size_t longest_text = 10'000;
constexpr std::size_t longest_name = 64;

void wrong_type(const Value& value, const std::string& key, const std::string& wanted,
                const std::string& suggestion, ProblemLog& log) {
  log.add(value.position, fmt::format("{} is {}", printable(key, 64), found_in(value)),
          wanted + " is wanted", suggestion);
}

// "8" or "0,5" in quotes is a number to everybody but TOML.
std::optional<double> number_in_quotes(const Value& value) {
  const auto* text = std::get_if<std::string>(&value.content);
  if (text == nullptr) return std::nullopt;
  std::string digits = *text;
  if (const auto comma = digits.find(','); comma != digits.npos) digits[comma] = '.';
  double number = 0;
  const auto end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string write_number(const Value& value, const std::string& key, const std::string& otherwise) {
  const auto number = number_in_quotes(value);
  return number ? fmt::format("Write {} = {}, without quotes", printable(key, 64), *number)
                : otherwise;
}

bool starts_name(char letter) { return letter >= 'a' && letter <= 'z'; }

bool continues_name(char letter) {
  return starts_name(letter) || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
}

}  // namespace

std::string as_name(const std::string& text) {
  std::string slug;
  for (char letter : text.substr(0, longest_name)) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (!continues_name(letter)) letter = '_';
    if (!slug.empty() || starts_name(letter)) slug += letter;
  }
  return slug.empty() ? "my_name" : slug;
}

bool is_name(const std::string& text) {
  if (text.empty() || text.size() > longest_name || !starts_name(text[0])) return false;
  for (const char letter : text) {
    if (!continues_name(letter)) return false;
  }
  return true;
}

std::string found_in(const Value& value) {
  if (const auto* truth = std::get_if<bool>(&value.content)) return *truth ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value.content))
    return fmt::format("the whole number {}", *whole);
  if (const auto* number = std::get_if<double>(&value.content))
    return fmt::format("the number {}", *number);
  if (const auto* text = std::get_if<std::string>(&value.content))
    return "the text " + in_quotes(*text);
  if (std::holds_alternative<Array>(value.content)) return "an array [ ]";
  if (std::holds_alternative<Table>(value.content)) return "a table { }";
  return "a date";
}

std::optional<double> number_of(const Value& value, const std::string& key, ProblemLog& log) {
  if (const auto* whole = std::get_if<std::int64_t>(&value.content))
    return static_cast<double>(*whole);
  const auto* number = std::get_if<double>(&value.content);
  if (number != nullptr && std::isfinite(*number)) return *number;
  wrong_type(value, key, "a finite number", write_number(value, key, "Write a number such as 0.5"),
             log);
  return std::nullopt;
}

std::optional<double> number_of(const Value& value, const std::string& key, Limits limits,
                                ProblemLog& log) {
  const auto number = number_of(value, key, log);
  if (!number || (*number >= limits.low && *number <= limits.high)) return number;
  log.add(value.position, fmt::format("{} = {} is out of its limits", printable(key, 64), *number),
          fmt::format("from {} to {}", limits.low, limits.high),
          fmt::format("Write a number from {} to {}", limits.low, limits.high));
  return std::nullopt;
}

std::optional<std::int64_t> integer_of(const Value& value, const std::string& key,
                                       WholeLimits limits, ProblemLog& log) {
  const std::string range = fmt::format("a whole number from {} to {}", limits.low, limits.high);
  const auto* whole = std::get_if<std::int64_t>(&value.content);
  if (whole == nullptr) {
    wrong_type(value, key, "a whole number", write_number(value, key, "Write " + range), log);
    return std::nullopt;
  }
  if (*whole >= limits.low && *whole <= limits.high) return *whole;
  log.add(value.position, fmt::format("{} = {} is out of its limits", printable(key, 64), *whole),
          fmt::format("from {} to {}", limits.low, limits.high), "Write " + range);
  return std::nullopt;
}

std::optional<bool> flag_of(const Value& value, const std::string& key, ProblemLog& log) {
  if (const auto* truth = std::get_if<bool>(&value.content)) return *truth;
  wrong_type(value, key, "true or false",
             fmt::format("Write {} = true or {} = false, without quotes", printable(key, 64),
                         printable(key, 64)),
             log);
  return std::nullopt;
}

std::optional<std::string> text_of(const Value& value, const std::string& key, ProblemLog& log) {
  const auto* text = std::get_if<std::string>(&value.content);
  if (text == nullptr) {
    wrong_type(value, key, "a text", fmt::format("Write {} = \"...\"", printable(key, 64)), log);
    return std::nullopt;
  }
  if (text->size() > longest_text) {
    log.add(value.position, fmt::format("{} is {} bytes long", printable(key, 64), text->size()),
            "at most 10,000", "Shorten it");
    return std::nullopt;
  }
  // A terminal would obey some of them, and a results file ends a text at NUL.
  const auto is_control = [](unsigned char letter) { return letter < ' ' || letter == 127; };
  if (std::ranges::any_of(*text, is_control)) {
    log.add(value.position, fmt::format("{} has a control character", printable(key, 64)),
            "a text is one line of letters", "Remove escapes such as \\u001b and line ends");
    return std::nullopt;
  }
  return *text;
}

std::optional<std::string> name_of(const Value& value, const std::string& key, ProblemLog& log) {
  auto text = text_of(value, key, log);
  if (!text || is_name(*text)) return text;
  log.add(value.position, fmt::format("{} is not a name", in_quotes(*text)), name_rule,
          fmt::format("Write {} = \"{}\"", printable(key, 64), as_name(*text)));
  return std::nullopt;
}

std::optional<std::string> choice_of(const Value& value, const std::string& key,
                                     const std::vector<std::string>& words, ProblemLog& log) {
  const auto text = text_of(value, key, log);
  if (!text) return std::nullopt;
  for (const std::string& word : words) {
    if (*text == word) return word;
  }
  const std::string near = log.near(*text, words);
  log.add(value.position, fmt::format("{} is {}", printable(key, 64), in_quotes(*text)),
          "one of: " + listed(words),
          fmt::format("Write {} = \"{}\"", printable(key, 64), near.empty() ? words[0] : near));
  return std::nullopt;
}

std::optional<Weeks> weeks_of(const Value& value, const std::string& key, ProblemLog& log) {
  const auto* items = std::get_if<Array>(&value.content);
  if (items == nullptr || items->size() != 2) {
    const auto* one = std::get_if<std::int64_t>(&value.content);
    wrong_type(value, key, "two whole numbers [first week, last week]",
               one ? fmt::format("Write {0} = [{1}, {1}] for one week", printable(key, 64), *one)
                   : fmt::format("Write e.g. {} = [-2, 26]", printable(key, 64)),
               log);
    return std::nullopt;
  }
  const auto first = integer_of((*items)[0], "the first of " + key, week_limits, log);
  const auto last = integer_of((*items)[1], "the last of " + key, week_limits, log);
  if (!first || !last) return std::nullopt;
  if (*first <= *last) return Weeks{static_cast<int>(*first), static_cast<int>(*last)};
  log.add(value.position,
          fmt::format("{} = [{}, {}] ends before it begins", printable(key, 64), *first, *last),
          "the first week comes first, both are included",
          fmt::format("Write {} = [{}, {}]", printable(key, 64), *last, *first));
  return std::nullopt;
}

const Array* array_of(const Value& value, const std::string& key, const std::string& example,
                      ProblemLog& log) {
  const auto* items = std::get_if<Array>(&value.content);
  if (items == nullptr) wrong_type(value, key, "an array [ ]", "Write " + example, log);
  return items;
}

const Table* table_of(const Value& value, const std::string& key, const std::string& example,
                      ProblemLog& log) {
  const auto* entries = std::get_if<Table>(&value.content);
  if (entries == nullptr) wrong_type(value, key, "a table { }", "Write " + example, log);
  return entries;
}

}  // namespace uptake
