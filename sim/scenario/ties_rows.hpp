// ties.csv: from, to, and a column of weights if the scenario names one.
//
// Takes the text of the file and who stands where in the roster; gives the ties, every problem to
// the log: ids the roster does not have, ties to oneself, a tie twice (in either direction unless
// directed), weights that are no numbers. A tie below `at_least`, or of no weight, is none.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/roster.hpp"

namespace uptake {

struct TieSettings {
  std::string weight;  ///< its column; "" where there is none
  double at_least = 0;
  bool directed = false;
  bool weighted = false;
};

using PlaceOfId = std::unordered_map<std::string, std::uint32_t>;

RosterTies parse_ties(const std::string& text, const TieSettings& settings,
                      const PlaceOfId& place_of_id, ProblemLog& log);

}  // namespace uptake
