#include "sim/scenario/level.hpp"

#include <array>

namespace uptake {

namespace {

struct Anchor {
  const char* word;
  double level;
};

constexpr std::array<Anchor, 4> anchors{
    {{"none", 0}, {"basic", 0.3}, {"good", good_level}, {"thorough", 1}}};

double level_of(const std::string& word) {
  for (const Anchor& anchor : anchors)
    if (word == anchor.word) return anchor.level;
  return 0;  // reported: not one of the words
}

}  // namespace

std::optional<double> read_level(TableReader& reader, const std::string& key) {
  const Value* value = reader.value(key);
  if (value == nullptr || !std::holds_alternative<std::string>(value->content))
    return reader.number(key, {0, 1});
  const auto word = reader.choice(key, {"none", "basic", "good", "thorough"});
  if (!word) return std::nullopt;
  return level_of(*word);
}

Dose read_dose(TableReader& reader, const std::string& level_key, const std::string& hours_key,
               double most_hours) {
  const auto level = read_level(reader, level_key);
  const auto hours = reader.number(hours_key, {0, most_hours});
  if (reader.has(level_key) && reader.has(hours_key))
    reader.problem(hours_key, hours_key + " and " + level_key + " stand together",
                   "hours are another way to say the level", "Remove one of the two");
  if (hours) return {0, *hours};
  return {level.value_or(good_level), 0};
}

}  // namespace uptake
