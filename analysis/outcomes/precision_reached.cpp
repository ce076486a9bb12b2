#include "analysis/outcomes/precision_reached.hpp"

#include "analysis/decision/precision.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"

namespace uptake {

Json precision_reached(const Scenario& scenario, const EnsembleResult& result,
                       const WantedPrecision& wanted) {
  const Experiment& e = scenario.experiment;
  const auto per_cluster = static_cast<std::size_t>(e.draws_per_organisation);
  const RunValues runs = objective_of(scenario, result);
  const Precision precision = precision_of(runs, per_cluster, wanted.half_width);
  Json alike = Json::array();
  for (const PairVerdict& pair : pair_verdicts(runs, per_cluster, wanted.half_width))
    if (pair.verdict != Verdict::apart)
      alike.push_back({scenario.strategies[pair.one].name, scenario.strategies[pair.other].name});
  const std::size_t runs_of_cluster = per_cluster * runs.replications * runs.strategies;
  return {{"half_width", precision.half_width ? Json(*precision.half_width) : Json()},
          {"wanted", wanted.reached ? Json(wanted.half_width) : Json()},
          {"confidence", wanted.confidence},
          {"runs", result.records.size()},
          {"reached", wanted.reached ? Json(*wanted.reached) : Json()},
          {"more_runs",
           precision.more_clusters ? Json(*precision.more_clusters * runs_of_cluster) : Json()},
          {"pairs_not_told_apart", alike}};
}

}  // namespace uptake
