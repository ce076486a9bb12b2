#include "sim/model/next_wave.hpp"

#include <algorithm>
#include <set>

namespace uptake {

namespace {

// The first unit of a wave tells its date.
int date_of(const Strategy& strategy, int wave, std::span<const int> dates) {
  const auto unit = std::ranges::find(strategy.go_live, wave) - strategy.go_live.begin();
  return dates[static_cast<std::size_t>(unit)];
}

Sight seen_in(const Strategy& strategy, int wave, const Lookout& lookout) {
  Sight seen;
  for (std::size_t unit = 0; unit < strategy.go_live.size(); ++unit)
    if (strategy.go_live[unit] == wave) seen += lookout.seen[unit];
  return seen;
}

}  // namespace

std::vector<int> dates_known(const Strategy& strategy) {
  std::vector<int> dates = strategy.go_live;
  if (!strategy.next_wave) return dates;
  const int first = *std::ranges::min_element(strategy.go_live);
  for (int& date : dates) date = date == first ? first : not_decided;
  return dates;
}

std::vector<int> dates_decided(const Strategy& strategy, Weeks weeks, const Lookout& lookout) {
  std::vector<int> dates(lookout.go_live.begin(), lookout.go_live.end());
  const NextWave& next = *strategy.next_wave;
  const int date = lookout.calendar_week - weeks.first;
  const std::set<int> waves(strategy.go_live.begin(), strategy.go_live.end());
  int before = 0;
  for (auto wave = waves.begin(); wave != waves.end(); before = *wave++) {
    if (date_of(strategy, *wave, dates) != not_decided) continue;
    const int passed = date - date_of(strategy, before, dates);
    const bool goes =
        passed >= next.latest ||
        (passed >= next.soonest && holds(next.when, seen_in(strategy, before, lookout)));
    for (std::size_t unit = 0; goes && unit < dates.size(); ++unit)
      if (strategy.go_live[unit] == *wave) dates[unit] = date;
    break;  // a later wave waits for this one
  }
  return dates;
}

}  // namespace uptake
