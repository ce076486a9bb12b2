#include "analysis/outcomes/dimension_label.hpp"

#include <algorithm>
#include <sstream>

#include "analysis/outcomes/json.hpp"
#include "sim/scenario/parameter_table.hpp"
#include "sim/scenario/practice_texts.hpp"

namespace uptake {

namespace {

std::vector<std::string> parts_of(const std::string& key) {
  std::vector<std::string> parts;
  std::istringstream stream(key);
  for (std::string part; std::getline(stream, part, '.');) parts.push_back(part);
  return parts;
}

std::string in_words(std::string part) {
  std::ranges::replace(part, '_', ' ');
  return part;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < parts.size(); ++i)
    text += (text.empty() ? "" : ", ") + in_words(parts[i]);
  return text;
}

std::string name_of_practice(const std::string& key) {
  for (const PracticeText& text : practice_texts())
    if (text.key == key) return std::string(text.name);
  return in_words(key);
}

}  // namespace

Json label_of_dimension(const std::string& key) {
  const ParameterTable table = parameter_table();
  if (const auto at = find_parameter(table, key))
    return {{"label", table[*at].meaning}, {"unit", table[*at].unit}};
  const std::vector<std::string> parts = parts_of(key);
  if (parts.size() > 4 && parts[0] == "strategy" && parts[2] == "practice")
    return {{"label", name_of_practice(parts[3]) + ", " + joined(parts, 4) + ", plan " + parts[1]},
            {"unit", ""}};
  return {{"label", joined(parts, 0)}, {"unit", ""}};
}

}  // namespace uptake
