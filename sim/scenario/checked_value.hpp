// One value of a scenario as the type and within the limits that are wanted.
//
// Each function takes a value and the key messages call it by; gives what was read, or nothing
// and a problem in the log that says what was found and what to write. A whole number stands
// where a number is wanted; NaN and infinities never do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Inclusive.
struct Limits {
  double low;
  double high;
};
struct WholeLimits {
  std::int64_t low;
  std::int64_t high;
};

/// Weeks of practices, roll-outs and experiments.
constexpr WholeLimits week_limits{-1000, 1000};

std::optional<double> number_of(const Value& value, const std::string& key, ProblemLog& log);
std::optional<double> number_of(const Value& value, const std::string& key, Limits limits,
                                ProblemLog& log);
std::optional<std::int64_t> integer_of(const Value& value, const std::string& key,
                                       WholeLimits limits, ProblemLog& log);

std::optional<bool> flag_of(const Value& value, const std::string& key, ProblemLog& log);

/// A text of at most 10,000 bytes.
std::optional<std::string> text_of(const Value& value, const std::string& key, ProblemLog& log);

/// A text of small letters, digits, _ and -, at most 64, that begins with a letter.
std::optional<std::string> name_of(const Value& value, const std::string& key, ProblemLog& log);

constexpr auto name_rule =
    "a name has up to 64 small letters a-z, digits, _ and -, and begins with a letter";
bool is_name(const std::string& text);
/// The name nearest to a text: "Helsinki East" becomes helsinki_east.
std::string as_name(const std::string& text);

/// One of the words.
std::optional<std::string> choice_of(const Value& value, const std::string& key,
                                     const std::vector<std::string>& words, ProblemLog& log);

/// [first, last], whole numbers, first <= last.
std::optional<Weeks> weeks_of(const Value& value, const std::string& key, ProblemLog& log);

/// The items of an array, none if it is something else.
const Array* array_of(const Value& value, const std::string& key, const std::string& example,
                      ProblemLog& log);
const Table* table_of(const Value& value, const std::string& key, const std::string& example,
                      ProblemLog& log);

/// What stands there, for messages: "the text 'abc'", "the number 0.5", "a table".
std::string found_in(const Value& value);

}  // namespace uptake
