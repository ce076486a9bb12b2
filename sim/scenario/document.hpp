// A TOML text as a tree that remembers where everything stands.
//
// Takes the text of a file; gives its tables with their entries in the order of the text.
// toml++ is hidden behind this header: it is slow to compile and its tables forget the order.
// A mistake of syntax, invalid UTF-8, more than 200,000 keys and values, nesting or dotted keys
// deeper than 16, or more than 10 MB give one Problem and no tree.
// Method: TOML 1.0.0 (toml.io), read by toml++ 3.3.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace uptake {

class ProblemLog;

constexpr std::size_t longest_file = 10'000'000;  ///< bytes

/// Counted from 1; 0 is "the whole file".
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// TOML has dates; the format has none, so a date is always a mistake. Not trivial to destroy, so
/// that a variant of it can be without a value: else libstdc++ 12 takes it for one that never is,
/// and crashes when memory runs out while one is copied.
struct Date {
  Date() = default;
  Date(const Date&) = default;
  Date& operator=(const Date&) = default;
  ~Date() {}  // NOLINT(modernize-use-equals-default): it would be trivial
};
struct Entry;
struct Value;
using Array = std::vector<Value>;
using Table = std::vector<Entry>;

struct Value {
  Position position;
  std::variant<bool, std::int64_t, double, std::string, Date, Array, Table> content;
};

struct Entry {
  std::string key;
  Position position;  ///< of the key
  Value value;
};

/// The entry of a key, or nullptr.
const Entry* find_entry(const Table& table, const std::string& key);

/// The file as a table, or nothing and a problem in the log.
std::optional<Value> parse_document(const std::string& text, ProblemLog& log);

}  // namespace uptake
