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

// Keys in `doubt`, what the choice hangs on before what its outcome does; each once.
std::vector<std::string> keys_that_matter(const Json& doubt) {
  std::vector<std::string> keys;
  const auto take = [&](const Json& rows) {
    for (const Json& row : rows)
      if (const std::string key = row["key"]; std::ranges::find(keys, key) == keys.end())
        keys.push_back(key);
  };
  take(doubt["value_of_information"]["of"]);
  take(doubt["switch_points"]);
  take(doubt["drivers"]);
  return keys;
}

Json row_of(const Parameter& p) {
  return {{"key", p.key},         {"symbol", p.symbol},
          {"meaning", p.meaning}, {"unit", p.unit},
          {"value", p.value},     {"low", p.prior.low},
          {"high", p.prior.high}, {"grade", std::string(1, p.grade)},
          {"source", p.source},   {"role", p.role == Role::input ? "input" : "mechanism"}};
}

}  // namespace

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
