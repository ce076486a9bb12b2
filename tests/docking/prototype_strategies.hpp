// The ten strategies S0-S9 as settings of the sixteen practices.
// Takes nothing; gives settings in the practices' own units (hours, messages a week, problems a
// week and site, levels 0-1). A practice that is not part of a strategy has 0.
// Source: prototype.md, P7 (settings and moderate values) and P8 (strategies).
#pragma once

#include <array>
#include <vector>

namespace docking {

// Both ends are part of it.
struct Weeks {
  int first = 0;
  int last = -1;

  constexpr bool contain(int t) const { return first <= t && t <= last; }
  constexpr int count() const { return last - first + 1; }
  bool operator==(const Weeks&) const = default;
};

struct Courses {
  float hours = 0;
  std::vector<int> weeks;
  int methods = 1;
  float match = 0;

  bool operator==(const Courses&) const = default;
};

struct Strategy {
  float channels = 0;
  float messages = 0;
  Weeks communication;
  float cons = 0;
  float just = 0;
  float share = 0;
  float heard = 0;
  float demo = 0;
  float lead = 0;
  float desk = 0;
  Weeks desk_weeks;
  float champions_per_10 = 0;
  float relief = 0;
  float protected_hours = 0;
  Weeks protected_weeks;
  float mat = 0;
  float assess = 0;
  float onb = 0;
  Courses courses;
  float ease = 0;
  float vis = 0;
  float mon = 0;
  float plan = 0;
  float punitive = 0;
  float fixes = 0;
  float follow_up = 0;
  float task_fit = 0;
  int stop = 1000;  // off from the beginning of this week

  bool operator==(const Strategy&) const = default;
};

inline constexpr int number_of_strategies = 10;

// number 0-9 for S0-S9; throws std::out_of_range for another.
Strategy strategy(int number);

}  // namespace docking
