#include "analysis/outcomes/sweep_document.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/outcomes/dimension_label.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/swept.hpp"
#include "analysis/outcomes/swept_indices.hpp"
#include "analysis/sensitivity/complete_runs.hpp"
#include "analysis/sensitivity/range_effects.hpp"
#include "sim/base/failure.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_moves = 40;  // of a result: a page of 64 plans keeps to 2 MB

std::string text_in(const NetcdfReader& reader, const std::string& object,
                    const std::string& name) {
  return attribute_of<std::string>(reader, object, name).value_or("");
}

// Names and labels as in the scenario at the first point; a stranger's file may have none.
Json plans_of(const NetcdfReader& reader, const std::vector<std::string>& names) {
  Json scenario;
  if (reader.contains("scenario"))
    scenario = Json::parse(reader.texts("scenario").front(), nullptr, false);
  Json plans = Json::array();
  for (std::size_t s = 0; s < names.size(); ++s) {
    std::string label = names[s];
    if (scenario.is_object() && scenario["strategies"].is_array() &&
        s < scenario["strategies"].size())
      label = scenario["strategies"][s].value("label", label);
    plans.push_back({{"name", names[s]}, {"label", label.empty() ? names[s] : label}});
  }
  return plans;
}

Json dimensions_of(const Design& design) {
  Json list = Json::array();
  for (const Dimension& dimension : design.dimensions()) {
    Json row = label_of_dimension(dimension.key);
    row["key"] = dimension.key;
    row["how"] = to_text(dimension.prior.distribution);
    row["low"] = number(dimension.prior.low);
    row["high"] = number(dimension.prior.high);
    if (!dimension.levels.empty()) {
      const auto [low, high] = std::ranges::minmax(dimension.levels);
      row.update({{"how", "levels"}, {"levels", dimension.levels}, {"low", low}, {"high", high}});
    }
    list.push_back(row);
  }
  return list;
}

// A list's recipe has no ranges: those that were tried.
void add_listed_ranges(Json& dimensions, const Design& design) {
  if (design.plan().method != DesignMethod::list) return;
  for (std::size_t d = 0; d < dimensions.size(); ++d) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (std::uint64_t i = 0; i < design.size(); ++i) {
      low = std::min(low, design.point(i)[d]);
      high = std::max(high, design.point(i)[d]);
    }
    dimensions[d].update({{"how", "list"}, {"low", low}, {"high", high}});
  }
}

Json points_of(const std::vector<double>& means) {
  double sum = 0, low = std::numeric_limits<double>::infinity(), high = -low;
  std::size_t counted = 0, above = 0;
  for (const double mean : means) {
    if (!std::isfinite(mean)) continue;
    sum += mean;
    low = std::min(low, mean);
    high = std::max(high, mean);
    above += mean > 0;
    ++counted;
  }
  return {{"mean", number(sum / static_cast<double>(counted))},
          {"low", number(low)},
          {"high", number(high)},
          {"above_zero", above},
          {"counted", counted}};
}

Json json_of(std::size_t dimension, const RangeEffect& effect) {
  return {{"dimension", dimension},
          {"low_values", {effect.low.lowest, effect.low.highest}},
          {"high_values", {effect.high.lowest, effect.high.highest}},
          {"at_low", json_of(effect.low.result)},
          {"at_high", json_of(effect.high.result)},
          {"move", json_of(effect.move)}};
}

// A factorial leaves nothing to sampling but its runs.
std::vector<std::optional<RangeEffect>> effects_of(const Swept& swept, const Grid<double>& runs) {
  const Confidence confidence{0.95, swept.design.dimensions().size()};
  const bool clusters = runs.columns() > swept.cluster;
  if (swept.design.plan().method == DesignMethod::factorial && clusters)
    return range_effects_of_runs(swept.design, runs, swept.cluster, confidence);
  return range_effects(swept.design, means_of_points(runs), confidence);
}

void add_moves(Json& result, const std::vector<std::optional<RangeEffect>>& effects) {
  Json moves = Json::array();
  for (std::size_t d = 0; d < effects.size(); ++d)
    if (const auto& effect = effects[d]) moves.push_back(json_of(d, *effect));
  const auto width = [](const Json& move) { return std::abs(move["move"]["mean"].get<double>()); };
  std::sort(moves.begin(), moves.end(), [&](const Json& a, const Json& b) {
    return width(a) > width(b) || (width(a) == width(b) && a["dimension"] < b["dimension"]);
  });
  const std::size_t shown = std::min(most_moves, moves.size());
  result["more_moves"] = moves.size() - shown;
  moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(shown), moves.end());
  result["moves"] = moves;
}

void add_indices(Json& result, const Design& design, const Grid<double>& runs) {
  try {
    result["indices"] = swept_indices(design, runs, "auto", FailedRuns::drop);
    result["unfit"] = nullptr;
  } catch (const Failure& failure) {
    if (failure.code() != ExitCode::invalid_data) throw;
    result["indices"] = nullptr;
    result["unfit"] = failure.what();
  }
}

Json result_of(const Swept& swept, std::size_t plan, std::optional<std::size_t> less) {
  const Grid<double> runs = runs_of(swept, plan, less);
  Json result{
      {"plan", swept.plans[plan]}, {"less", nullptr}, {"points", points_of(means_of_points(runs))}};
  if (less) result["less"] = swept.plans[*less];
  add_moves(result, effects_of(swept, runs));
  add_indices(result, swept.design, runs);
  return result;
}

Json results_of(const Swept& swept) {
  Json results = Json::array();
  for (std::size_t plan = 0; plan < swept.plans.size(); ++plan)
    results.push_back(result_of(swept, plan, std::nullopt));
  for (std::size_t plan = 0; plan < swept.plans.size(); ++plan)
    if (plan != swept.baseline) results.push_back(result_of(swept, plan, swept.baseline));
  return results;
}

}  // namespace

Json sweep_document(const NetcdfReader& reader, const std::filesystem::path& path) {
  const Swept swept = read_swept(reader, path);
  Json dimensions = dimensions_of(swept.design);
  add_listed_ranges(dimensions, swept.design);
  return {{"kind", "sweep"},
          {"title", text_in(reader, "", "title")},
          {"version", text_in(reader, "provenance", "program_version")},
          {"baseline", swept.plans[swept.baseline]},
          {"objective",
           {{"quantity", text_in(reader, "", "objective_quantity")},
            {"week", attribute_of<std::int64_t>(reader, "", "objective_week").value_or(0)}}},
          {"design",
           {{"method", to_text(swept.design.plan().method)},
            {"points", swept.design.size()},
            {"runs", swept.runs}}},
          {"dimensions", dimensions},
          {"plans", plans_of(reader, swept.plans)},
          {"results", results_of(swept)}};
}

}  // namespace uptake
