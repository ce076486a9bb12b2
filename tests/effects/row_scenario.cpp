#include "tests/effects/row_scenario.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace effects {

namespace {

using Piece = std::pair<const char*, const char*>;

constexpr auto skeleton = R"(format = 1
[organisation]
$(organisation)
[service]
$(service)
[costs]
$(costs)
[[strategy]]
name = "plan"
$(plan)
$(others)
[experiment]
$(experiment)
$(clients)
[structure]
$(structure)
[parameters]
$(parameters)
)";

constexpr std::array<Piece, 9> usual_parts{{
    {"organisation", "$sites"},
    {"service", ""},
    {"costs", ""},
    {"plan", "$announcement$course"},
    {"others", ""},
    {"experiment", "$experiment"},
    {"structure", ""},
    {"clients", ""},
    {"parameters", ""},
}};

// In the order of replacement. Units that go live late reach the objective of "$early" too.
constexpr std::array<Piece, 9> pieces{{
    {"$sites", R"(sites = [
  { name = "north", units = 2, people_per_unit = 12 },
  { name = "east", units = 2, people_per_unit = 12 },
  { name = "south", units = 2, people_per_unit = 12 },
  { name = "west", units = 2, people_per_unit = 12 },
]
)"},
    {"$announcement", "[[strategy.practice.communication]]\nweeks = [-4, 2]\n"},
    {"$course", "[[strategy.practice.diverse_training]]\nhours = 2\nfirst_week = -1\n"},
    {"$three_courses", R"([[strategy.practice.diverse_training]]
hours = 2
courses = 3
first_week = -2
gap_weeks = 3
)"},
    {"$experiment", "objective = { quantity = \"use_share\", week = 26 }\n$simulated"},
    {"$early", "objective = { quantity = \"use_share\", week = 12 }\n$simulated"},
    {"$decided", "objective = { quantity = \"use_share\", week = 4 }\nweeks = [-12, 40]\n$runs"},
    {"$simulated", "weeks = [-12, 28]\n$runs"},
    {"$runs", R"(parameters = "centre"
draws = 1
draws_per_organisation = 1
replications = 16
)"},
}};

}  // namespace

std::string field_of(const Texts& row, const std::string& field) {
  if (!row.contains(field)) throw std::runtime_error("keys.toml: a row has no " + field);
  return row.at(field);
}

std::string field_of(const Texts& row, const std::string& field, const std::string& otherwise) {
  return row.contains(field) ? row.at(field) : otherwise;
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size())
    text.replace(at, what.size(), by);
}

std::string scenario_of(const Texts& row) {
  std::string text = skeleton;
  for (const auto& [part, usual] : usual_parts)
    replace_all(text, std::string("$(") + part + ")", field_of(row, part, usual));
  for (const auto& [name, piece] : pieces) replace_all(text, name, piece);
  return text;
}

}  // namespace effects
