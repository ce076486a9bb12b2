// A rule of a plan: where something is seen, something begins.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "sim/scenario/activity.hpp"
#include "sim/scenario/condition.hpp"

namespace uptake {

struct Rule {
  /// Where it looks, and where it acts: in each place for itself.
  enum class Scope { unit, site, organisation };

  std::string name;
  Condition when;
  std::vector<int> at;  ///< weeks it is looked at, ascending
  /// Of `at`; a site's own weeks are those of its first unit, the organisation's likewise.
  Clock clock = Clock::go_live;
  Scope scope = Scope::unit;
  int at_most = 1;             ///< times in a place
  std::vector<Activity> then;  ///< their weeks count from the one it acts in, which is 0

  bool looks_in(int week) const { return std::binary_search(at.begin(), at.end(), week); }
  /// The last week, counted likewise, of anything it begins.
  int lasts() const {
    int last = 0;
    for (const Activity& activity : then) last = std::max(last, activity.weeks.last);
    return last;
  }
};

}  // namespace uptake
