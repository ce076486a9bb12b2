// Every key that a scenario may hold moves a number of a run the documented way.
#include <cmath>
#include <iostream>
#include <stdexcept>

#include "sim/scenario/read_scenario.hpp"
#include "tests/catch.hpp"
#include "tests/effects/accepted_keys.hpp"
#include "tests/effects/key_rows.hpp"
#include "tests/effects/numbers.hpp"
#include "tests/effects/paired.hpp"

using namespace effects;

namespace {

constexpr double false_alarm_of_a_key = 1e-4;

uptake::Scenario scenario_with(const KeyRow& row, const std::string& value) {
  const std::string text = with_value(row, value);
  // Rosters stand beside keys.toml.
  auto reading = uptake::parse_scenario(text, UPTAKE_SOURCE_DIR "/tests/effects/" + row.key);
  if (!reading.scenario) throw std::runtime_error(to_text(reading.problems) + text);
  return std::move(*reading.scenario);
}

// High minus low. Numbers of runs as a whole have no error.
Difference moved(const KeyRow& row) {
  const auto low = numbers_of(scenario_with(row, row.low), row.see);
  const auto high = numbers_of(scenario_with(row, row.high), row.see);
  if (std::min(low.size(), high.size()) > 1) return paired(high, low);
  return {high.front() - low.front(), 0, 2};
}

bool as_said(const KeyRow& row, const Difference& d) {
  if (row.moves == "up") return clearly_above_zero(d, false_alarm_of_a_key);
  if (row.moves == "down") return clearly_below_zero(d, false_alarm_of_a_key);
  return row.moves == "changes" && d.se > 0;
}

std::set<std::string> keys_of(const KeyTable& table) {
  std::set<std::string> keys = table.for_people;
  for (const KeyRow& row : table.rows) keys.insert(row.key);
  for (const RefusedKey& refused : table.refused) keys.insert(refused.key);
  return keys;
}

std::string those_not_in(const std::set<std::string>& some, const std::set<std::string>& others) {
  std::string missing;
  for (const std::string& key : some)
    if (!others.contains(key)) missing += key + "\n";
  return missing;
}

// "a.b" are two words.
std::set<std::string> words_of(const std::set<std::string>& keys) {
  std::set<std::string> words{"parameters", "practice"};  // tables of other names
  for (const std::string& key : keys)
    for (std::size_t from = 0, to = 0; to != key.npos; from = to + 1) {
      to = key.find('.', from);
      words.insert(key.substr(from, to - from));
    }
  return words;
}

}  // namespace

TEST_CASE("every key moves what it is said to move") {
  for (const KeyRow& row : key_table().rows) {
    const Difference difference = moved(row);
    INFO(row.key << " from " << row.low << " to " << row.high << ": " << row.see << " should go "
                 << row.moves << ", and moves by " << difference);
    CHECK(as_said(row, difference));
  }
}

TEST_CASE("every key that the reader accepts is in the table, and no other") {
  const auto accepted = accepted_keys();
  auto listed = keys_of(key_table());
  // What is said and kept of runs, not what happens in them (tests/end_to_end/decide.py,
  // values.py).
  listed.insert({"budget.hours_per_person", "budget.money", "outputs.weekly"});
  CHECK(those_not_in(accepted, listed) == "");
  CHECK(those_not_in(listed, accepted) == "");
  // What is asked for under a condition only would escape the reader's own list.
  CHECK(those_not_in(keys_in_code(), words_of(accepted)) == "");
  // A key without a row would be found.
  listed.erase("communication.channels");
  CHECK(those_not_in(accepted, listed) == "communication.channels\n");
}

TEST_CASE("what a practice cannot be for is refused") {
  for (const RefusedKey& refused : key_table().refused) {
    INFO(refused.key);
    CHECK(uptake::parse_scenario(refused.scenario, refused.key).problems.size() == 1);
  }
}

TEST_CASE("a key that does nothing or goes the other way would be found") {
  KeyRow row = key_table().rows.front();
  CHECK(as_said(row, moved(row)));
  std::swap(row.low, row.high);
  CHECK_FALSE(as_said(row, moved(row)));
  row.low = row.high;
  CHECK_FALSE(as_said(row, moved(row)));
  row.moves = "changes";
  CHECK_FALSE(as_said(row, moved(row)));
}

TEST_CASE("differences of all keys", "[.table]") {
  for (const KeyRow& row : key_table().rows) {
    const Difference d = moved(row);
    std::cout << (as_said(row, d) ? "   " : "!! ") << row.key << ": " << row.see << " " << row.moves
              << " " << d << std::endl;
  }
}
