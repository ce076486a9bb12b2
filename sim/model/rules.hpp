// (31): which rules of a plan act in a week, and where. A rule looks at what could be seen by the
// end of last week, place by place: each unit, each site, or the organisation.
#pragma once

#include <span>
#include <vector>

#include "sim/model/sight.hpp"
#include "sim/scenario/rule.hpp"

namespace uptake {

/// A rule acted in a unit.
struct Firing {
  int rule = 0;  ///< index
  int week = 0;  ///< calendar
  bool operator==(const Firing&) const = default;
};

/// [unit], each in the order of weeks, then rules.
using Firings = std::vector<std::vector<Firing>>;

/// A week as somebody in charge meets it.
struct Lookout {
  std::span<const int> site;     ///< [unit]
  std::span<const int> go_live;  ///< calendar week, [unit]
  std::span<const Sight> seen;   ///< [unit], by the end of last week
  int calendar_week = 0;
};

/// Adds what acts this week, in every unit of its place. A rule does not act again where something
/// it began is still going on, nor more often than its `at_most`.
void look(const std::vector<Rule>& rules, const Lookout& lookout, Firings& firings);

/// How often each rule acted, over its places.  // [rule]
std::vector<float> times_acted(const std::vector<Rule>& rules, std::span<const int> site,
                               const Firings& firings);

}  // namespace uptake
