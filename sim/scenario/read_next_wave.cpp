#include "sim/scenario/read_next_wave.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "sim/scenario/places.hpp"
#include "sim/scenario/read_condition.hpp"

namespace uptake {

namespace {

constexpr auto waves_example = "waves = [[\"north\"], [\"south\", \"east\"]]";
constexpr auto next_example =
    "next_wave = { when = { quantity = \"use_share\", at_least = 0.3 }, after = [16, 40] }";
constexpr auto after_example = "after = [16, 40]";

std::optional<std::pair<int, int>> read_after(TableReader& reader) {
  reader.require("after", after_example);
  const Value* value = reader.value("after");
  const Array* items =
      value == nullptr ? nullptr : array_of(*value, "after", after_example, reader.log());
  if (items == nullptr) return std::nullopt;
  if (items->size() != 2) {
    reader.problem("after", fmt::format("after has {} numbers", items->size()),
                   "two: the fewest and the most weeks from one wave to the next",
                   std::string("Write ") + after_example);
    return std::nullopt;
  }
  const WholeLimits limits{1, week_limits.high};
  const auto soonest = integer_of((*items)[0], "the fewest weeks of after", limits, reader.log());
  const auto latest = integer_of((*items)[1], "the most weeks of after", limits, reader.log());
  if (!soonest || !latest) return std::nullopt;
  if (*latest < *soonest)
    reader.problem("after",
                   fmt::format("after ends at {} before it begins at {}", *latest, *soonest),
                   "the fewest weeks come first", "Exchange the two");
  return std::pair{static_cast<int>(*soonest), static_cast<int>(*latest)};
}

std::optional<NextWave> read_next(const Value& table, ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, "next_wave", log);
  reader.require("when", condition_example);
  NextWave next;
  if (const Value* when = reader.table("when", condition_example))
    next.when = read_condition(*when, "when", log).value_or(Condition{});
  if (const auto after = read_after(reader)) std::tie(next.soonest, next.latest) = *after;
  reader.finish();
  if (log.size() > before) return std::nullopt;
  return next;
}

void add_once(std::map<int, int>& weeks, const std::set<int>& wave, int week, const Value& list,
              ProblemLog& log) {
  for (const int place : wave)
    if (!weeks.emplace(place, week).second)
      log.add(list.position, "a place stands in two waves", "nobody goes live twice",
              "Name it in one of them");
}

}  // namespace

std::optional<NextWave> read_next_wave(TableReader& reader) {
  const Value* table = reader.table("next_wave", next_example);
  return table == nullptr ? std::nullopt : read_next(*table, reader.log());
}

bool read_waves_in_order(TableReader& reader, const UnitDirectory* directory, Rollout& rollout) {
  const std::size_t before = reader.log().size();
  const Array* waves = array_of(*reader.value("waves"), "waves", waves_example, reader.log());
  const int first = reader.integer("go_live", week_limits).value_or(0);
  reader.require("next_wave", next_example);
  if (waves != nullptr && waves->size() < 2)
    reader.problem("waves", "waves has no second wave", "a next wave follows one before it",
                   std::string("Write ") + waves_example);
  if (waves == nullptr || !rollout.next_wave || reader.log().size() > before) return false;
  rollout.earliest = rollout.latest = first;
  for (const Value& wave : *waves) {
    const Places places = places_of(wave, "a wave", directory, reader.log());
    add_once(rollout.site_weeks, places.sites, rollout.latest, wave, reader.log());
    add_once(rollout.unit_weeks, places.units, rollout.latest, wave, reader.log());
    rollout.latest += rollout.next_wave->latest;
  }
  rollout.latest -= rollout.next_wave->latest;
  return directory != nullptr && reader.log().size() == before;
}

void refuse_waves_in_order(TableReader& reader) {
  for (const char* key : {"waves", "next_wave"})
    if (reader.value(key) != nullptr && reader.sound("pattern"))
      reader.problem(key, std::string(key) + " does nothing here",
                     "waves in order, with a rule for the next, go together",
                     std::string("Write pattern = \"waves\" with both, e.g. ") + waves_example +
                         ", or take it out");
}

}  // namespace uptake
