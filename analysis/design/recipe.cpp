#include <nlohmann/json.hpp>

#include "analysis/design/design.hpp"

namespace uptake {

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Dimension& dimension, DesignMethod method) {
  Json json{{"key", dimension.key}};
  if (method == DesignMethod::list) return json;
  if (!dimension.levels.empty()) {
    json["levels"] = dimension.levels;
    return json;
  }
  json["distribution"] = to_text(dimension.prior.distribution);
  json["range"] = {dimension.prior.low, dimension.prior.high};
  json["limits"] = {dimension.minimum, dimension.maximum};  // null where there is none
  return json;
}

Json to_json(const Grid<double>& listed) {
  Json rows = Json::array();
  for (std::size_t row = 0; row < listed.rows(); ++row)
    rows.push_back(std::vector<double>(listed.row(row).begin(), listed.row(row).end()));
  return rows;
}

}  // namespace

std::string Design::recipe() const {
  Json json{{"design", to_text(plan_.method)}, {"dimensions", Json::array()}};
  for (const Dimension& dimension : plan_.dimensions)
    json["dimensions"].push_back(to_json(dimension, plan_.method));
  const bool repeats =
      plan_.method == DesignMethod::sobol || plan_.method == DesignMethod::saltelli;
  if (plan_.method == DesignMethod::list) json["listed"] = to_json(plan_.listed);
  if (plan_.method == DesignMethod::factorial || plan_.method == DesignMethod::list)
    return json.dump();
  json["points"] = plan_.points;
  if (repeats) json["scrambles"] = plan_.scrambles;
  if (plan_.method == DesignMethod::morris) json["grid"] = plan_.grid;
  json["seed"] = plan_.seed;
  return json.dump();
}

}  // namespace uptake
