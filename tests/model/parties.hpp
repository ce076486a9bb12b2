// Parties of twelve people and what they did in a week, for tests of hours and money.
#pragma once

#include "sim/model/hours.hpp"

namespace uptake {

/// Twelve people who cost 30 an hour and did nothing.
inline PartyWeek twelve() {
  PartyWeek week;
  week.people = {12, 12 * 30};
  return week;
}

/// So many units of one party each, all told the same; reach .5.
inline WeekHours week_of(const Constants& constants, const Exposure& doing, const PartyWeek& party,
                         int units, int& prepared, int own_week = 0) {
  HoursOfWeek hours(constants);
  for (int unit = 0; unit < units; ++unit) {
    hours.add_units(doing, own_week, 1);
    hours.add_party(doing, .5f, own_week, party);
  }
  return hours.finish(prepared);
}

}  // namespace uptake
