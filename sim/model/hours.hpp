// Hours a strategy takes, by practice: README.md, "Hours", for the levers this version has.
//
// delivery: hours of implementers, trainers, the desk; participation: hours of staff who read or
// attend; relief: hours staff are freed. An hour spent on a practice inside protected time is one
// hour, not two: `counted_twice` is what the sum has too much. The learning dip stands apart.
#pragma once

#include <array>
#include <cstddef>

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/scenario/practice_keys.hpp"

namespace uptake {

enum class HourKind : std::size_t { delivery, participation, relief };
inline constexpr std::size_t hour_kinds = 3;

/// Hours of one run in one calendar week.
struct WeekHours {
  std::array<std::array<double, hour_kinds>, practice_keys.size()> by_practice{};
  double counted_twice = 0;

  double& at(Practice practice, HourKind kind) {
    return by_practice[static_cast<std::size_t>(practice)][static_cast<std::size_t>(kind)];
  }
  double of(std::size_t practice) const;  ///< all kinds
  double paid() const;                    ///< every hour once
};

/// What a unit did in the week, sums over its people.
struct UnitHours {
  float people = 0;
  float course_hours = 0;     ///< attended
  float protected_hours = 0;  ///< offered
  float counted_twice = 0;
};

/// Adds up a week over the units of an organisation.
class HoursOfWeek {
 public:
  explicit HoursOfWeek(const Constants& constants) : constants_(constants) {}

  void add_unit(const Exposure& doing, const UnitHours& unit);
  void add_desk(float problems_handled);
  /// `prepared`: methods of teaching prepared so far, kept by the run; a method is prepared once.
  WeekHours finish(int& prepared);

 private:
  void add_training(int& prepared);

  const Constants& constants_;
  WeekHours hours_;
  double messages_ = 0;  // of the unit told most: a message is written once for all
  double offered_people_ = 0;
  double offered_hours_ = 0;  // people times hours
  int methods_ = 0;
};

}  // namespace uptake
