// roster.csv as it stands there: id, profession; optional unit, site, hours, tasks, attitude,
// know_how.
//
// Takes the text of the file; gives its rows, and every problem of single rows and of ids (one
// twice, two with one hash) to the log. What professions need is checked by read_roster.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/problem_log.hpp"

namespace uptake {

struct RosterRow {
  std::string id;
  std::uint32_t key = 0;  ///< FNV-1a of the id
  std::string profession;
  std::string unit;  ///< "" without the column
  std::string site;  ///< "" without the column
  std::optional<double> hours, tasks, attitude, know_how;
  Position position;       ///< of the id
  Position of_profession;  ///< its cell
  Position of_unit;
};

std::vector<RosterRow> parse_roster(const std::string& text, ProblemLog& log);

}  // namespace uptake
