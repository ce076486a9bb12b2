#include <nlohmann/json.hpp>

#include "analysis/design/design.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

using Json = nlohmann::json;

DesignMethod method_of(const std::string& name) {
  for (const DesignMethod method :
       {DesignMethod::factorial, DesignMethod::list, DesignMethod::latin_hypercube,
        DesignMethod::sobol, DesignMethod::morris, DesignMethod::saltelli})
    if (to_text(method) == name) return method;
  throw Failure(ExitCode::invalid_data, "unknown design '" + name + "'. Use a newer uptake");
}

Distribution distribution_of(const std::string& name) {
  for (const Distribution distribution :
       {Distribution::fixed, Distribution::uniform, Distribution::normal, Distribution::lognormal,
        Distribution::beta})
    if (to_text(distribution) == name) return distribution;
  throw Failure(ExitCode::invalid_data, "unknown distribution '" + name + "'. Use a newer uptake");
}

Dimension dimension_of(const Json& json) {
  Dimension dimension{.key = json.at("key")};
  if (json.contains("levels")) dimension.levels = json["levels"].get<std::vector<double>>();
  if (!json.contains("distribution")) return dimension;
  dimension.prior = {distribution_of(json["distribution"]), json.at("range").at(0),
                     json.at("range").at(1)};
  if (const Json& least = json.at("limits").at(0); !least.is_null()) dimension.minimum = least;
  if (const Json& most = json.at("limits").at(1); !most.is_null()) dimension.maximum = most;
  return dimension;
}

Grid<double> listed_in(const Json& rows, std::size_t columns) {
  Grid<double> listed(rows.size(), columns);
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns; ++column)
      listed(row, column) = rows.at(row).at(column);
  return listed;
}

DesignPlan plan_of(const Json& json) {
  DesignPlan plan;
  plan.method = method_of(json.at("design"));
  for (const Json& dimension : json.at("dimensions"))
    plan.dimensions.push_back(dimension_of(dimension));
  plan.points = json.value("points", std::uint64_t{0});
  plan.scrambles = json.value("scrambles", plan.scrambles);
  plan.grid = json.value("grid", plan.grid);
  plan.seed = json.value("seed", plan.seed);
  if (json.contains("listed")) plan.listed = listed_in(json["listed"], plan.dimensions.size());
  return plan;
}

}  // namespace

Design design_of(const std::string& recipe) {
  try {
    return Design(plan_of(Json::parse(recipe)));
  } catch (const Json::exception& problem) {
    throw Failure(ExitCode::invalid_data,
                  std::string("the recipe of a design cannot be read (") + problem.what() + ")");
  }
}

}  // namespace uptake
