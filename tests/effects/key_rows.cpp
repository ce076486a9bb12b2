#include "tests/effects/key_rows.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

#include "sim/base/file.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "tests/effects/row_scenario.hpp"
#include "tests/effects/shared_rows.hpp"

namespace effects {

using namespace uptake;

namespace {

template <class T>
const T& as(const Value& value) {
  const T* content = std::get_if<T>(&value.content);
  if (content == nullptr)
    throw std::runtime_error(fmt::format("keys.toml:{}: not as wanted", value.position.line));
  return *content;
}

std::vector<std::string> list_in(const Value& table, const std::string& key) {
  const Entry* entry = find_entry(as<Table>(table), key);
  std::vector<std::string> texts;
  for (const Value& item : entry == nullptr ? Array{} : as<Array>(entry->value))
    texts.push_back(as<std::string>(item));
  return texts;
}

const Array& tables_in(const Value& document, const std::string& key) {
  return as<Array>(find_entry(as<Table>(document), key)->value);
}

// All fields but lists.
Texts texts_of(const Value& table) {
  Texts texts;
  for (const Entry& entry : as<Table>(table))
    if (const auto* text = std::get_if<std::string>(&entry.value.content)) texts[entry.key] = *text;
  return texts;
}

void add_row(Texts row, const std::string& each, KeyTable& table) {
  for (auto& [field, text] : row) replace_all(text, "$each", each);
  table.rows.push_back({field_of(row, "key"), scenario_of(row), field_of(row, "low"),
                        field_of(row, "high"), field_of(row, "see"), field_of(row, "moves")});
}

void add_rows(const Value& row, KeyTable& table) {
  const auto names = list_in(row, "each");
  if (names.empty()) add_row(texts_of(row), "", table);
  for (const std::string& name : names) add_row(texts_of(row), name, table);
}

void add_practice(const Texts& practice, KeyTable& table) {
  for (const PracticeReading& reading : practice_readings())
    if (reading.key == field_of(practice, "key")) return add_shared_rows(practice, reading, table);
  throw std::runtime_error("keys.toml: no practice is called " + field_of(practice, "key"));
}

void add_for_people(const Value& block, KeyTable& table) {
  for (const std::string& key : list_in(block, "keys"))
    for (const PracticeReading& practice : practice_readings()) {
      std::string name = key;
      replace_all(name, "$practice", practice.key);
      table.for_people.insert(name);
    }
}

Value read_document() {
  ProblemLog log("keys.toml");
  constexpr std::size_t longest = 1'000'000;
  auto document =
      parse_document(read_text(UPTAKE_SOURCE_DIR "/tests/effects/keys.toml", longest), log);
  if (!document) throw std::runtime_error(to_text(log.in_order()));
  return std::move(*document);
}

}  // namespace

KeyTable key_table() {
  const Value document = read_document();
  KeyTable table;
  for (const Value& row : tables_in(document, "key")) add_rows(row, table);
  for (const Value& practice : tables_in(document, "practice"))
    add_practice(texts_of(practice), table);
  for (const Value& block : tables_in(document, "for_people")) add_for_people(block, table);
  return table;
}

std::string with_value(const KeyRow& row, const std::string& value) {
  std::string text = row.scenario;
  replace_all(text, "@", value);
  return text;
}

}  // namespace effects
