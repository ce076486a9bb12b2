#include "analysis/outcomes/assumptions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/outcomes/json.hpp"

namespace uptake {

namespace {

const Parameter& parameter_named(const Scenario& scenario, const std::string& key) {
  return std::ranges::find(scenario.parameters, key,
                           [](const ParameterChoice& choice) { return choice.parameter.key; })
      ->parameter;
}

Json row_of(const Parameter& p) {
  return {{"key", p.key},         {"symbol", p.symbol},
          {"meaning", p.meaning}, {"unit", p.unit},
          {"value", p.value},     {"low", p.prior.low},
          {"high", p.prior.high}, {"grade", std::string(1, p.grade)},
          {"source", p.source},   {"role", p.role == Role::input ? "input" : "mechanism"}};
}

std::vector<std::string> keys_that_matter(const Json& doubt) {
  std::vector<std::string> keys;
  for (const Json& row : rows_that_matter(doubt)) keys.push_back(row["key"]);
  return keys;
}

}  // namespace

std::vector<Json> rows_that_matter(const Json& doubt) {
  std::vector<Json> found;
  for (const Json* rows :
       {&doubt["value_of_information"]["of"], &doubt["switch_points"], &doubt["drivers"]})
    for (const Json& row : *rows)
      if (std::ranges::none_of(found, [&](const Json& one) { return one["key"] == row["key"]; }))
        found.push_back(row);
  return found;
}

Json assumptions_of(const Scenario& scenario, const Json& doubt) {
  const std::vector<std::string> first = keys_that_matter(doubt);
  Json rows = Json::array();
  for (const std::string& key : first) rows.push_back(row_of(parameter_named(scenario, key)));
  for (const ParameterChoice& choice : scenario.parameters)
    if (choice.parameter.prior.distribution != Distribution::fixed &&
        std::ranges::find(first, choice.parameter.key) == first.end())
      rows.push_back(row_of(choice.parameter));
  return rows;
}

Json measure_next(const Scenario& scenario, const Json& doubt) {
  Json texts = Json::array();
  for (const std::string& key : keys_that_matter(doubt)) {
    if (texts.size() == 3) break;
    const Parameter& p = parameter_named(scenario, key);
    texts.push_back(fmt::format("{} (now taken to be between {:.3g} and {:.3g} {}; evidence {})",
                                p.meaning, p.prior.low, p.prior.high, p.unit, p.grade));
  }
  return texts;
}

}  // namespace uptake
