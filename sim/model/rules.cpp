#include "sim/model/rules.hpp"

#include <algorithm>

namespace uptake {

namespace {

using UnitsOfPlace = std::vector<std::size_t>;  // its units

std::vector<UnitsOfPlace> places_of(Rule::Scope scope, std::span<const int> site) {
  std::vector<UnitsOfPlace> places;
  if (scope == Rule::Scope::unit) {
    for (std::size_t unit = 0; unit < site.size(); ++unit) places.push_back({unit});
    return places;
  }
  const auto last = std::max_element(site.begin(), site.end());
  places.resize(scope == Rule::Scope::site ? static_cast<std::size_t>(*last) + 1 : 1);
  for (std::size_t unit = 0; unit < site.size(); ++unit)
    places[scope == Rule::Scope::site ? static_cast<std::size_t>(site[unit]) : 0].push_back(unit);
  std::erase_if(places, [](const UnitsOfPlace& place) { return place.empty(); });
  return places;
}

int week_of(const Rule& rule, const UnitsOfPlace& place, const Lookout& lookout) {
  if (rule.clock == Clock::calendar) return lookout.calendar_week;
  int first = lookout.go_live[place.front()];
  for (const std::size_t unit : place) first = std::min(first, lookout.go_live[unit]);
  return lookout.calendar_week - first;
}

// A rule acts in all units of a place at once, so any of them knows.
int times_in(int rule, const std::vector<Firing>& of_unit) {
  return static_cast<int>(std::count_if(of_unit.begin(), of_unit.end(),
                                        [&](const Firing& firing) { return firing.rule == rule; }));
}

bool goes_on(const Rule& rule, int index, const std::vector<Firing>& of_unit, int calendar_week) {
  return std::any_of(of_unit.begin(), of_unit.end(), [&](const Firing& firing) {
    return firing.rule == index && calendar_week <= firing.week + rule.lasts();
  });
}

bool acts(const Rule& rule, int index, const UnitsOfPlace& place, const Lookout& lookout,
          const Firings& firings) {
  if (!rule.looks_in(week_of(rule, place, lookout))) return false;
  const std::vector<Firing>& before = firings[place.front()];
  if (times_in(index, before) >= rule.at_most) return false;
  if (goes_on(rule, index, before, lookout.calendar_week)) return false;
  Sight seen;
  for (const std::size_t unit : place) seen += lookout.seen[unit];
  return holds(rule.when, seen);
}

}  // namespace

void look(const std::vector<Rule>& rules, const Lookout& lookout, Firings& firings) {
  for (std::size_t r = 0; r < rules.size(); ++r) {
    const int index = static_cast<int>(r);
    for (const UnitsOfPlace& place : places_of(rules[r].scope, lookout.site)) {
      if (!acts(rules[r], index, place, lookout, firings)) continue;
      for (const std::size_t unit : place) firings[unit].push_back({index, lookout.calendar_week});
    }
  }
}

std::vector<float> times_acted(const std::vector<Rule>& rules, std::span<const int> site,
                               const Firings& firings) {
  std::vector<float> times;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    int all = 0;
    for (const UnitsOfPlace& place : places_of(rules[r].scope, site))
      all += times_in(static_cast<int>(r), firings[place.front()]);
    times.push_back(static_cast<float>(all));
  }
  return times;
}

}  // namespace uptake
