// Whether two runs left the same bits.
#pragma once

#include <cstring>

#include "sim/engine/record.hpp"

namespace uptake {

template <class T>
bool same_bits(const Grid<T>& a, const Grid<T>& b) {
  return a.values().size() == b.values().size() &&
         std::memcmp(a.values().data(), b.values().data(), a.values().size_bytes()) == 0;
}

inline bool same(const RunRecord& a, const RunRecord& b) {
  return same_bits(a.series, b.series) && same_bits(a.groups, b.groups) &&
         same_bits(a.hours, b.hours) && same_bits(a.hours_of_week, b.hours_of_week) &&
         same_bits(a.people, b.people) && a.counted_twice == b.counted_twice &&
         a.protected_used == b.protected_used && a.own_practice == b.own_practice;
}

}  // namespace uptake
