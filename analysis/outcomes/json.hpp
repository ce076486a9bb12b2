// Numbers as JSON has them: what is not known is null.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "analysis/estimate/interval.hpp"

namespace uptake {

using Json = nlohmann::json;

inline Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

inline Json numbers(const std::vector<double>& values) {
  Json array = Json::array();
  for (const double value : values) array.push_back(number(value));
  return array;
}

inline Json json_of(const Estimate& estimate) {
  Json object{{"mean", number(estimate.mean)}, {"interval", nullptr}};
  if (estimate.interval)
    object["interval"] = {number(estimate.interval->low), number(estimate.interval->high)};
  return object;
}

}  // namespace uptake
