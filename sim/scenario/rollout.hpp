// [strategy.rollout]: who goes live when.
//
// pattern = "all_at_once" with one calendar week; "waves" with a week for every site or unit (a
// unit's own week comes before its site's), or dates that follow from what was seen
// (read_next_wave.hpp); or "pilot_then_rest" (read_pilot.hpp). Takes the table; gives the weeks,
// which are spread over units only when they are asked for, or nothing and problems in the log.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/next_wave.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/unit_directory.hpp"

namespace uptake {

struct Rollout {
  Position position;              ///< of go_live, or of the rollout; line 0 for the default
  int everywhere = 0;             ///< calendar week of sites that have none of their own
  std::map<int, int> site_weeks;  ///< calendar week by site
  std::map<int, int> unit_weeks;  ///< calendar week by unit
  int earliest = 0;
  int latest = 0;
  std::optional<NextWave> next_wave;  ///< the weeks are the latest possible then
};

/// `directory` is nullptr when the sites are not known: their names are not checked then.
std::optional<Rollout> read_rollout(const Value& table, const UnitDirectory* directory,
                                    ProblemLog& log);

/// Calendar week of every unit.  // [unit]
std::vector<int> go_live_weeks(const Rollout& rollout, const UnitDirectory& directory);

}  // namespace uptake
