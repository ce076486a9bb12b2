#include "sim/scenario/parameter_table.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

#include "sim/base/failure.hpp"
#include "sim/scenario/parse_toml.hpp"

namespace uptake {

namespace {

// The standard promises 64 kB of one literal; every compiler used here takes more.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr char table_text[] =
#include "sim/scenario/parameters_text.inc"
    ;
#pragma GCC diagnostic pop

constexpr std::array<std::pair<std::string_view, Distribution>, 5> distributions{{
    {"fixed", Distribution::fixed},
    {"uniform", Distribution::uniform},
    {"normal", Distribution::normal},
    {"lognormal", Distribution::lognormal},
    {"beta", Distribution::beta},
}};
constexpr std::array<std::pair<std::string_view, Role>, 2> roles{{
    {"input", Role::input},
    {"mechanism", Role::mechanism},
}};
constexpr std::size_t fields_of_an_entry = 13;

[[noreturn]] void malformed(const std::string& what) {
  throw Failure(ExitCode::internal, "the evidence table is malformed: " + what);
}

/// One [key] of the file; a field that is missing or of another kind is malformed.
class Entry {
 public:
  Entry(std::string key, const toml::table* fields) : key_(std::move(key)), fields_(fields) {
    if (fields_ == nullptr) malformed(key_ + " is not a table");
    if (fields_->size() != fields_of_an_entry) malformed("[" + key_ + "] has not 13 fields");
  }

  const std::string& key() const { return key_; }

  template <class Value>
  Value get(std::string_view field) const {
    return value_of<Value>(*fields_, field, field);
  }

  template <class Value>
  std::vector<Value> list(std::string_view field) const {
    const toml::array* array = (*fields_)[field].as_array();
    if (array == nullptr) wrong(field);
    std::vector<Value> values;
    values.reserve(array->size());
    for (std::size_t i = 0; i < array->size(); ++i)
      values.push_back(value_of<Value>(*array, i, field));
    return values;
  }

  std::pair<double, double> two(std::string_view field) const {
    const std::vector<double> values = list<double>(field);
    if (values.size() != 2) wrong(field);
    return {values[0], values[1]};
  }

  template <class Names>
  auto one_of(std::string_view field, const Names& names) const {
    const std::string word = get<std::string>(field);
    const auto at = std::find_if(names.begin(), names.end(),
                                 [&](const auto& name) { return name.first == word; });
    if (at == names.end()) wrong(field);
    return at->second;
  }

  char letter(std::string_view field) const {
    const std::string word = get<std::string>(field);
    if (word.size() != 1) wrong(field);
    return word.front();
  }

 private:
  template <class Value, class Container, class Index>
  Value value_of(const Container& container, Index index, std::string_view field) const {
    const toml::node* found = container.get(index);
    const auto value = found == nullptr ? std::nullopt : found->template value<Value>();
    if (!value) wrong(field);
    return *value;
  }

  [[noreturn]] void wrong(std::string_view field) const {
    malformed("[" + key_ + "] " + std::string(field));
  }

  std::string key_;
  const toml::table* fields_;
};

Parameter read(const Entry& entry) {
  Parameter parameter;
  parameter.key = entry.key();
  parameter.symbol = entry.get<std::string>("symbol");
  parameter.meaning = entry.get<std::string>("meaning");
  parameter.unit = entry.get<std::string>("unit");
  parameter.value = entry.get<double>("value");
  const auto [low, high] = entry.two("range");
  parameter.prior = {entry.one_of("distribution", distributions), low, high};
  std::tie(parameter.minimum, parameter.maximum) = entry.two("limits");
  parameter.equations = entry.list<int>("equations");
  parameter.source = entry.get<std::string>("source");
  parameter.tag = entry.get<std::string>("tag");
  parameter.grade = entry.letter("grade");
  parameter.indirectness = entry.get<int>("indirectness");
  parameter.role = entry.one_of("role", roles);
  return parameter;
}

/// toml++ sorts its tables by key; the lines they stand on give the file's order back.
ParameterTable in_order_of_lines(const toml::table& root) {
  std::vector<std::pair<std::uint32_t, Parameter>> lines;
  for (const auto& [key, node] : root)
    lines.emplace_back(node.source().begin.line,
                       read(Entry(std::string(key.str()), node.as_table())));
  std::sort(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  ParameterTable table;
  table.reserve(lines.size());
  for (auto& line : lines) table.push_back(std::move(line.second));
  return table;
}

ParameterTable parsed_table() {
  try {
    return in_order_of_lines(parse_toml(table_text));
  } catch (const toml::parse_error& error) {
    malformed(std::string(error.description()));
  }
}

}  // namespace

// Parsed once: it takes longer than reading a scenario, and a sweep reads one for every point.
ParameterTable parameter_table() {
  static const ParameterTable table = parsed_table();
  return table;
}

std::optional<std::size_t> find_parameter(const ParameterTable& table, const std::string& key) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Parameter& p) { return p.key == key; });
  if (found == table.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.begin());
}

std::string to_text(Distribution distribution) {
  for (const auto& [name, known] : distributions)
    if (known == distribution) return std::string(name);
  return "";
}

}  // namespace uptake
