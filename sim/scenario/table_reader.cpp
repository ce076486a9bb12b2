#include "sim/scenario/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/scenario/unknown_practice.hpp"

namespace uptake {

namespace {

const Table& entries_of(const Value& value) {
  static const Table none;
  const auto* entries = std::get_if<Table>(&value.content);
  return entries == nullptr ? none : *entries;
}

// "[pool]" or "[[pool]]" for tables, "'roster'" for other keys.
std::string in_brackets(const Entry& entry) {
  if (std::holds_alternative<Table>(entry.value.content)) return "[" + entry.key + "]";
  const auto* items = std::get_if<Array>(&entry.value.content);
  const bool tables =
      items != nullptr && !items->empty() && std::holds_alternative<Table>((*items)[0].content);
  return tables ? "[[" + entry.key + "]]" : in_quotes(entry.key);
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void report_not_yet(Position position, const std::string& what, ProblemLog& log) {
  log.add(position, what + " is not supported yet",
          "it belongs to the format, but this version would do nothing with it",
          "Remove it for now");
}

TableReader::TableReader(const Value& table, std::string name, ProblemLog& log)
    : entries_(entries_of(table)), position_(table.position), name_(std::move(name)), log_(log) {}

template <class Read>
auto TableReader::read(const std::string& key, Read reading)
    -> decltype(reading(std::declval<const Value&>())) {
  const Value* found = value(key);
  if (found == nullptr) return {};
  auto result = reading(*found);
  if (!result) unsound_.insert(key);
  return result;
}

const Value* TableReader::value(const std::string& key) {
  if (!holds(known_, key)) known_.push_back(key);
  const Entry* entry = find_entry(entries_, key);
  return entry == nullptr ? nullptr : &entry->value;
}

std::optional<double> TableReader::number(const std::string& key) {
  return read(key, [&](const Value& v) { return number_of(v, key, log_); });
}

std::optional<double> TableReader::number(const std::string& key, Limits limits) {
  return read(key, [&](const Value& v) { return number_of(v, key, limits, log_); });
}

std::optional<std::int64_t> TableReader::long_integer(const std::string& key, WholeLimits limits) {
  return read(key, [&](const Value& v) { return integer_of(v, key, limits, log_); });
}

std::optional<int> TableReader::integer(const std::string& key, WholeLimits limits) {
  const auto whole = long_integer(key, limits);
  if (!whole) return std::nullopt;
  return static_cast<int>(*whole);
}

std::optional<bool> TableReader::flag(const std::string& key) {
  return read(key, [&](const Value& v) { return flag_of(v, key, log_); });
}

std::optional<std::string> TableReader::text(const std::string& key) {
  return read(key, [&](const Value& v) { return text_of(v, key, log_); });
}

std::optional<std::string> TableReader::name(const std::string& key) {
  return read(key, [&](const Value& v) { return name_of(v, key, log_); });
}

std::optional<std::string> TableReader::choice(const std::string& key,
                                               const std::vector<std::string>& words) {
  return read(key, [&](const Value& v) { return choice_of(v, key, words, log_); });
}

std::optional<Weeks> TableReader::weeks(const std::string& key) {
  return read(key, [&](const Value& v) { return weeks_of(v, key, log_); });
}

const Value* TableReader::table(const std::string& key, const std::string& example) {
  return read(key, [&](const Value& v) -> const Value* {
    return table_of(v, key, example, log_) == nullptr ? nullptr : &v;
  });
}

std::vector<const Value*> TableReader::tables(const std::string& key, const std::string& example) {
  std::vector<const Value*> items;
  const Value* found = value(key);
  if (found == nullptr) return items;
  const Array* array = array_of(*found, key, example, log_);
  if (array == nullptr) unsound_.insert(key);
  for (std::size_t at = 0; array != nullptr && at < array->size(); ++at) {
    const Value& item = (*array)[at];
    if (table_of(item, fmt::format("item {} of {}", at + 1, key), example, log_) == nullptr)
      unsound_.insert(key);
    else
      items.push_back(&item);
  }
  return items;
}

void TableReader::require(const std::string& key, std::string example) {
  required_.emplace_back(key, std::move(example));
}

void TableReader::not_yet(const std::vector<std::string>& keys) {
  later_.insert(later_.end(), keys.begin(), keys.end());
}

void TableReader::finish() {
  std::vector<std::string> words = known_;
  words.insert(words.end(), later_.begin(), later_.end());
  for (const Entry& entry : entries_) {
    if (!holds(known_, entry.key)) report_leftover(entry, words);
  }
  report_missing();
}

void TableReader::report_leftover(const Entry& entry, const std::vector<std::string>& words) {
  if (holds(later_, entry.key)) {
    report_not_yet(entry.position,
                   in_brackets(entry) + (name_ == whole_scenario ? "" : " of " + name_), log_);
    return;
  }
  if (asks_which_champion(entry, log_)) {
    for (const auto& [key, example] : required_) forgive(key);  // it may be what is missing
    return;
  }
  const std::string near = log_.near(entry.key, words);
  if (!near.empty() && !has(near)) unsound_.insert(near);
  const bool table = std::holds_alternative<Table>(entry.value.content);
  log_.add(entry.position, (table ? "unknown table " : "unknown key ") + in_quotes(entry.key),
           (table ? "not a table of " : "not a key of ") + name_,
           near.empty() ? "Known keys: " + listed(known_) : "Did you mean '" + near + "'?");
}

void TableReader::report_missing() {
  for (const auto& [key, example] : required_) {
    if (has(key) || !sound(key)) continue;
    unsound_.insert(key);
    log_.add(position_, fmt::format("'{}' is missing", key), name_ + " cannot do without it",
             "Write " + example);
  }
}

Position TableReader::position(const std::string& key) const {
  const Entry* entry = find_entry(entries_, key);
  return entry == nullptr ? position_ : entry->value.position;
}

void TableReader::problem(const std::string& key, std::string what, std::string why,
                          std::string suggestion) {
  unsound_.insert(key);
  log_.add(position(key), std::move(what), std::move(why), std::move(suggestion));
}

}  // namespace uptake
