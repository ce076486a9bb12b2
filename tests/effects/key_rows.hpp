// The table of keys (keys.toml): what each key of a scenario is moved from and to, in which plan,
// and which number of a run goes which way.
//
// A row is a scenario with "@" where the value stands. Rows of what all practices share (weeks,
// clock, targets) are made from one description of each practice.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace effects {

struct KeyRow {
  std::string key;  ///< as in `accepted_keys`
  std::string scenario;
  std::string low;
  std::string high;
  std::string see;    ///< as in numbers.hpp
  std::string moves;  ///< up, down or changes, from low to high
};

/// A key that a reader knows only to say that it cannot stand there.
struct RefusedKey {
  std::string key;
  std::string scenario;
};

struct KeyTable {
  std::vector<KeyRow> rows;
  std::vector<RefusedKey> refused;
  std::set<std::string> for_people;  ///< keys that no equation reads
};

/// Throws std::runtime_error where the file is malformed or a practice has no description.
KeyTable key_table();

std::string with_value(const KeyRow& row, const std::string& value);

}  // namespace effects
