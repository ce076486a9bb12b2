#include "sim/scenario/document.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <string_view>
#include <tuple>

#include "sim/scenario/parse_toml.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/syntax_hint.hpp"
#include "sim/scenario/text_shape.hpp"

namespace uptake {

namespace {

Position to_position(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

Value to_value(const toml::node& node);

Array to_array(const toml::array& source) {
  Array items;
  items.reserve(source.size());
  for (const toml::node& item : source) items.push_back(to_value(item));
  return items;
}

Table to_table(const toml::table& source) {
  Table entries;
  entries.reserve(source.size());
  for (const auto& [key, node] : source) {
    entries.push_back({std::string(key.str()), to_position(key.source()), to_value(node)});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.position.line, a.position.column) <
           std::tie(b.position.line, b.position.column);
  });
  return entries;
}

Value to_value(const toml::node& node) {
  Value value{to_position(node.source()), Date{}};
  if (const auto* table = node.as_table()) value.content = to_table(*table);
  if (const auto* array = node.as_array()) value.content = to_array(*array);
  if (const auto* text = node.as_string()) value.content = text->get();
  if (const auto* integer = node.as_integer()) value.content = integer->get();
  if (const auto* number = node.as_floating_point()) value.content = number->get();
  if (const auto* truth = node.as_boolean()) value.content = truth->get();
  return value;
}

std::string_view line_of(std::string_view text, std::uint32_t line) {
  std::size_t start = 0;
  for (std::uint32_t passed = 1; passed < line && start != text.npos; ++passed) {
    start = text.find('\n', start);
    if (start != text.npos) ++start;
  }
  if (start == text.npos) return {};
  return text.substr(start, text.find('\n', start) - start);
}

// "Error while parsing value: expected ..." says no more than its second half.
std::string reason(std::string_view description) {
  constexpr std::string_view opening = "Error while parsing ";
  if (description.starts_with(opening)) description.remove_prefix(opening.size());
  return printable(description, 200);
}

void report_syntax(const toml::parse_error& error, const std::string& text, ProblemLog& log) {
  const Position position = to_position(error.source());
  log.add(position, "this is not valid TOML", reason(error.description()),
          syntax_hint(line_of(text, position.line), position.column, error.description()));
}

}  // namespace

const Entry* find_entry(const Table& table, const std::string& key) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == table.end() ? nullptr : &*found;
}

std::optional<Value> parse_document(const std::string& text, ProblemLog& log) {
  if (text.size() > longest_file) {
    log.add({}, "the file is too large", "at most 10 MB", "Is it the right file?");
    return std::nullopt;
  }
  if (const auto excess = find_excess(text)) {
    log.add(excess->position, excess->what, excess->why, "Is it the right file?");
    return std::nullopt;
  }
  try {
    return to_value(parse_toml(text));
  } catch (const toml::parse_error& error) {
    report_syntax(error, text, log);
    return std::nullopt;
  }
}

}  // namespace uptake
