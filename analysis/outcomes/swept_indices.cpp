#include "analysis/outcomes/swept_indices.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/swept.hpp"
#include "analysis/sensitivity/chance.hpp"
#include "analysis/sensitivity/morris_effects.hpp"
#include "analysis/sensitivity/rank_indices.hpp"
#include "analysis/sensitivity/sobol_indices.hpp"

namespace uptake {

namespace {

using Response = std::vector<double>;

std::string method_for(const Design& design, const std::string& asked) {
  if (asked != "auto") return asked;
  if (design.plan().method == DesignMethod::saltelli) return "sobol";
  return design.plan().method == DesignMethod::morris ? "morris" : "rank";
}

Json as_json(const SobolIndex& index) {
  return {{"share", index.share},
          {"interval", {index.interval.low, index.interval.high}},
          {"distinguishable", index.distinguishable},
          {"in_words", to_text(index)}};
}

const std::string& key(const Design& design, std::size_t d) { return design.dimensions()[d].key; }

void add_sobol(Json& found, const Design& design, const Response& response, FailedRuns failed) {
  const SobolIndices indices = sobol_indices(design, response, {}, failed);
  found["dropped"] = indices.dropped;
  for (std::size_t d = 0; d < indices.first.size(); ++d)
    found["dimensions"].push_back({{"key", key(design, d)},
                                   {"first", as_json(indices.first[d])},
                                   {"total", as_json(indices.total[d])}});
}

void add_morris(Json& found, const Design& design, const Response& response, FailedRuns failed) {
  const MorrisEffects morris = morris_effects(design, response, {}, failed);
  found["dropped"] = morris.dropped;
  for (std::size_t d = 0; d < morris.effects.size(); ++d) {
    const ElementaryEffects& effects = morris.effects[d];
    const Json star = json_of(effects.mu_star);
    found["dimensions"].push_back({{"key", key(design, d)},
                                   {"mu", effects.mu},
                                   {"mu_star", effects.mu_star.mean},
                                   {"interval", star["interval"]},
                                   {"sigma", effects.sigma}});
  }
}

void add_ranks(Json& found, const Design& design, const Response& response, FailedRuns failed) {
  const RankIndices ranks = rank_indices(design, response, 1, failed);
  found["dropped"] = ranks.dropped;
  for (std::size_t d = 0; d < ranks.first.size(); ++d)
    found["dimensions"].push_back({{"key", key(design, d)},
                                   {"share", ranks.first[d].share},
                                   {"distinguishable", ranks.first[d].distinguishable}});
}

// Points with a run that failed have no share of chance, and are left out of it.
Grid<double> complete_points(const Grid<double>& runs) {
  std::vector<std::size_t> complete;
  for (std::size_t point = 0; point < runs.rows(); ++point)
    if (std::ranges::all_of(runs.row(point), [](double run) { return std::isfinite(run); }))
      complete.push_back(point);
  Grid<double> kept(complete.size(), runs.columns());
  for (std::size_t row = 0; row < complete.size(); ++row)
    std::ranges::copy(runs.row(complete[row]), kept.row(row).begin());
  return kept;
}

}  // namespace

Json swept_indices(const Design& design, const Grid<double>& runs, const std::string& method,
                   FailedRuns failed) {
  const Response response = means_of_points(runs);
  Json found{{"method", method_for(design, method)}};
  if (found["method"] == "sobol")
    add_sobol(found, design, response, failed);
  else if (found["method"] == "morris")
    add_morris(found, design, response, failed);
  else
    add_ranks(found, design, response, failed);
  if (runs.columns() > 1)
    found["chance_of_point_means"] = chance_share(complete_points(runs)).of_point_means;
  return found;
}

}  // namespace uptake
