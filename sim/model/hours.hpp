// Hours and money a strategy takes, by practice: README.md, "Hours".
//
// delivery: hours of implementers, trainers, the desk, developers; participation: hours of staff
// who read, attend, help; relief: hours staff are freed. An hour spent on a practice inside
// protected time is one hour, not two: `counted_twice` is what the sum has too much. The learning
// dip stands apart. Money is hours times rates, in the scenario's currency.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/model/person.hpp"
#include "sim/model/rules.hpp"
#include "sim/scenario/practice_keys.hpp"

namespace uptake {

enum class HourKind : std::size_t { delivery, participation, relief };
inline constexpr std::size_t hour_kinds = 3;

/// What somebody's time is: how much, and what it costs.
struct Paid {
  double hours = 0;
  double money = 0;

  Paid& operator+=(const Paid& more) {
    hours += more.hours;
    money += more.money;
    return *this;
  }
};

/// Hours of one run in one calendar week.
struct WeekHours {
  std::array<std::array<double, hour_kinds>, practice_keys.size()> by_practice{};
  std::array<double, practice_keys.size()> money{};
  /// In each practice's own measure (README.md), 0 where it has none.
  std::array<double, practice_keys.size()> planned{}, delivered{};
  Paid counted_twice;

  double& at(Practice practice, HourKind kind) {
    return by_practice[static_cast<std::size_t>(practice)][static_cast<std::size_t>(kind)];
  }
  void add(Practice practice, HourKind kind, const Paid& paid);
  void add_dose(Practice practice, double offered, double taken);
  double of(std::size_t practice) const;  ///< all kinds
  double paid() const;                    ///< every hour once
  double money_paid() const;
};

/// What a party did in the week: people of one unit who met the same exposure.
struct PartyWeek {
  Paid people;       ///< a person is one hour here: their number, and the sum of their rates
  Paid newcomers;    ///< likewise
  Paid course;       ///< attended
  Paid follow_up;    ///< attended of what a round offers
  Paid involvement;  ///< of participants
  Paid helping;      ///< of super-users, relieved or not
  Paid protection;   ///< offered
  Paid counted_twice;
  double protected_used = 0;
  double follow_up_offer = 0;

  void add(const Traits& traits, const PersonWeek& week);
};

/// Work done once, by a week of the calendar.
struct OneOffWork {
  int calendar_week = 0;
  Practice practice = Practice::communication;
  Paid paid;
};

/// Of all activities in units whose date is decided, in no particular order. `go_live` (calendar
/// weeks) and `people_of_unit` are [unit].
std::vector<OneOffWork> one_off_work(const std::vector<Activity>& activities,
                                     const Constants& constants, const std::vector<int>& go_live,
                                     const std::vector<int>& people_of_unit, Weeks weeks);

/// Of what rules began, in calendar week `week`. The organisation's share of it (materials, the
/// reason) is done the first time a rule acts in a run, the units' every time.
std::vector<OneOffWork> work_of_rules(const std::vector<Rule>& rules, const Constants& constants,
                                      const std::vector<int>& people_of_unit,
                                      const Firings& firings, int week);

/// Adds up a week over the units of an organisation.
class HoursOfWeek {
 public:
  explicit HoursOfWeek(const Constants& constants) : constants_(constants) {}

  /// `doing`: what `units` units as a whole meet; `own_week` since their go-live.
  void add_units(const Exposure& doing, int own_week, int units);
  /// Of one unit; `redesign_hours` this week.
  void add_evaluation(const Exposure& unit, float redesign_hours);
  void add_party(const Exposure& doing, float reach, int own_week, const PartyWeek& week);
  void add_desk(float problems_handled, float capacity);
  void add_fixes(float fixed);
  void add_work(const OneOffWork& work);
  /// `prepared`: methods of teaching prepared so far, kept by the run; a method is prepared once.
  WeekHours finish(int& prepared);

 private:
  struct Classes {
    double people = 0;
    double hours = 0;  // people times hours
    int methods = 0;
  };

  Paid trainer(double hours) const;
  Paid developer(double hours) const;
  void add_reading(const Exposure& doing, int own_week, const PartyWeek& week);
  void add_roles(const Exposure& doing, const PartyWeek& week);
  void add_newcomers(const Exposure& doing, const PartyWeek& week);
  void add_courses(const Exposure& doing, const PartyWeek& week);
  void add_classes(Practice practice, const Classes& classes, int& prepared);

  const Constants& constants_;
  WeekHours hours_;
  double messages_ = 0;     // of the party told most: a message is written once for all
  double reporting_ = 0;    // hours, the most of any unit
  double fixes_ = 0;        // capacity
  double loop_closed_ = 0;  // level, the most of any unit
  Classes diverse_, targeted_;
};

}  // namespace uptake
