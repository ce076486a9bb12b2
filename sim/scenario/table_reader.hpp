// One table of a scenario: its keys asked for by name, what is left over reported.
//
// Takes a table and the name messages call it by ("[experiment]"). Ask for every key the format
// knows, then `finish`: it reports unknown keys with the nearest known one, keys of later
// versions, and required keys that are missing. A required key that was only misspelt is not
// reported twice.
// Every reading gives nothing when the key is absent or its value was reported; `sound` tells
// the two apart, so that no check follows on from a mistake already said.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/checked_value.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

/// What messages call the top level of a scenario's file.
constexpr auto whole_scenario = "a scenario";

class TableReader {
 public:
  TableReader(const Value& table, std::string name, ProblemLog& log);

  std::optional<double> number(const std::string& key);
  std::optional<double> number(const std::string& key, Limits limits);
  std::optional<int> integer(const std::string& key, WholeLimits limits);
  std::optional<std::int64_t> long_integer(const std::string& key, WholeLimits limits);
  std::optional<bool> flag(const std::string& key);
  std::optional<std::string> text(const std::string& key);
  std::optional<std::string> name(const std::string& key);
  std::optional<std::string> choice(const std::string& key, const std::vector<std::string>& words);
  std::optional<Weeks> weeks(const std::string& key);

  /// The value of a key whatever it is, or nullptr.
  const Value* value(const std::string& key);
  /// The value of a key if it is a table, or nullptr.
  const Value* table(const std::string& key, const std::string& example);
  /// The items of an array if all are tables; none otherwise.
  std::vector<const Value*> tables(const std::string& key, const std::string& example);

  /// `example` is what the user could write.
  void require(const std::string& key, std::string example);
  /// A required key that may be missing after all, since another mistake explains it.
  void forgive(const std::string& key) { unsound_.insert(key); }
  /// Keys of the format that this version would ignore.
  void not_yet(const std::vector<std::string>& keys);
  void finish();

  bool has(const std::string& key) const { return find_entry(entries_, key) != nullptr; }
  bool sound(const std::string& key) const { return !unsound_.contains(key); }
  /// Of the key's value; of the table where the key is absent.
  Position position(const std::string& key) const;
  /// A problem of the key's value that the caller found.
  void problem(const std::string& key, std::string what, std::string why, std::string suggestion);
  ProblemLog& log() { return log_; }

 private:
  template <class Read>
  auto read(const std::string& key, Read reading)
      -> decltype(reading(std::declval<const Value&>()));
  void report_leftover(const Entry& entry, const std::vector<std::string>& words);
  void report_missing();

  const Table& entries_;
  Position position_;
  std::string name_;
  ProblemLog& log_;
  std::vector<std::string> known_;
  std::vector<std::string> later_;
  std::vector<std::pair<std::string, std::string>> required_;  ///< key and example
  std::set<std::string> unsound_;
};

/// The problem of a table, key or practice that belongs to the format but not to this version.
void report_not_yet(Position position, const std::string& what, ProblemLog& log);

}  // namespace uptake
