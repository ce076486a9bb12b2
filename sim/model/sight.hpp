// What somebody in charge could have seen of some units by the end of last week.
//
// Sums over people, so that the sight of a site is that of its units added; never a person's
// value. Use counts where units are live, tickets too; a course or a survey is seen before that as
// well. What nobody could know yet is unknown (NaN), and a condition on it does not hold.
#pragma once

#include <array>

#include "sim/scenario/condition.hpp"
#include "sim/scenario/survey.hpp"

namespace uptake {

struct Sight {
  // Last week, of units that were live.
  double people = 0;
  double use = 0;      ///< sum of U
  double users = 0;    ///< U > 0
  double regular = 0;  ///< R3
  double tickets = 0;  ///< problems that came to the desk
  // Last week, of every unit; hours of courses.
  double offered = 0;
  double attended = 0;
  // The last survey of each unit.
  double answered = 0;                                     ///< people
  std::array<double, nomad_construct_count> constructs{};  ///< sums of their means, 1-5

  Sight& operator+=(const Sight& more);
};

/// NaN where it is not known. A survey of fewer than five people is not.
double seen_value(SeenQuantity quantity, const Sight& sight);

/// (31): whether the condition holds.
bool holds(const Condition& condition, const Sight& sight);

}  // namespace uptake
