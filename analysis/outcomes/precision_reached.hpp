// How well enough runs were made to know the model's own averages, as JSON has it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// What was asked of the number of runs.
struct WantedPrecision {
  double half_width = .01;  ///< of the objective, a share
  double confidence = .95;
  std::optional<bool> reached;  ///< whether the selection ended; nothing: none was asked for
};

nlohmann::json precision_reached(const Scenario& scenario, const EnsembleResult& result,
                                 const WantedPrecision& wanted);

}  // namespace uptake
