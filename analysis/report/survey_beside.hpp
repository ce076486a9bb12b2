// The planner's own survey beside the simulated one: a table of at most 80 columns.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace uptake {

/// A row: an item or a construct, answers from 1 to 5; NaN where too few answered.
struct SurveyLine {
  std::string what;
  double observed = 0;
  std::vector<double> simulated;  ///< [plan], mean over runs
};

struct SurveyBeside {
  int observed_week = 0;   ///< of the planner's survey
  int simulated_week = 0;  ///< the nearest report week
  std::vector<std::string> plans;
  std::vector<SurveyLine> constructs, items;
};

std::string survey_table(const SurveyBeside& survey);

}  // namespace uptake
