// [experiment]: weeks, seed, numbers of draws and replications, baseline, objective.
//
// Takes the table, or nullptr for all defaults; gives the experiment, the baseline still by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct ExperimentDraft {
  Experiment experiment;
  std::vector<Override> overrides;      ///< regular_use, of the evidence table
  std::optional<std::string> baseline;  ///< nothing: the first strategy
  Position baseline_position;
  Position weeks_position;      ///< of [experiment] where weeks is not given
  Position objective_position;  ///< line 0 where it is not given
  bool weeks_sound = true;      ///< no problem was reported about it
  bool objective_sound = true;
};

/// Before it the quantity is 0 by definition: a regular user has used the service for 13 weeks.
int first_objective_week(const std::string& quantity);

ExperimentDraft read_experiment(const Value* table, ProblemLog& log);

}  // namespace uptake
