// Whether two runs left the same bits.
#pragma once

#include <cstring>

#include "sim/engine/record.hpp"

namespace uptake {

template <class T>
bool same_bits(const Grid<T>& a, const Grid<T>& b) {
  if (a.values().empty()) return b.values().empty();  // memcmp takes no null pointer
  return a.values().size() == b.values().size() &&
         std::memcmp(a.values().data(), b.values().data(), a.values().size_bytes()) == 0;
}

inline bool same_hours(const RunRecord& a, const RunRecord& b) {
  return same_bits(a.hours, b.hours) && same_bits(a.hours_of_week, b.hours_of_week) &&
         same_bits(a.money, b.money) && same_bits(a.money_of_week, b.money_of_week) &&
         same_bits(a.dose, b.dose) && a.lump_sums == b.lump_sums &&
         a.counted_twice == b.counted_twice && a.money_counted_twice == b.money_counted_twice &&
         a.own_practice == b.own_practice;
}

/// What people do and answer, hours and money apart.
inline bool same_people(const RunRecord& a, const RunRecord& b) {
  return same_bits(a.groups, b.groups) && same_bits(a.people, b.people) &&
         same_bits(a.survey, b.survey) && same_bits(a.snapshots, b.snapshots);
}

inline bool same(const RunRecord& a, const RunRecord& b) {
  return same_bits(a.series, b.series) && same_people(a, b) && same_hours(a, b);
}

}  // namespace uptake
