#include "sim/scenario/read_pilot.hpp"

#include <fmt/format.h>

#include "sim/scenario/places.hpp"

namespace uptake {

namespace {

constexpr auto weeks_example = "go_live = { pilot = 0, rest = 16 }";

struct PilotWeeks {
  std::optional<std::int64_t> pilot, rest;
};

void read_week(const Entry& entry, PilotWeeks& weeks, ProblemLog& log) {
  if (entry.key == "pilot")
    weeks.pilot = integer_of(entry.value, "pilot", week_limits, log);
  else if (entry.key == "rest")
    weeks.rest = integer_of(entry.value, "rest", week_limits, log);
  else
    log.add(entry.position, "unknown key " + in_quotes(entry.key) + " of go_live",
            "after a pilot there are two weeks: that of the pilot and that of the rest",
            fmt::format("Write {}", weeks_example));
}

PilotWeeks read_weeks(TableReader& reader) {
  PilotWeeks weeks;
  const Value* table = reader.table("go_live", weeks_example);
  if (table == nullptr) return weeks;
  const std::size_t before = reader.log().size();
  for (const Entry& entry : std::get<Table>(table->content)) read_week(entry, weeks, reader.log());
  if (reader.log().size() > before) return {};
  if (!weeks.pilot || !weeks.rest) {
    reader.problem("go_live",
                   fmt::format("go_live has no week of the {}", weeks.pilot ? "rest" : "pilot"),
                   "both have a calendar week", fmt::format("Write {}", weeks_example));
    return {};
  }
  if (*weeks.rest <= *weeks.pilot)
    reader.problem("go_live",
                   fmt::format("the rest goes live in week {}, the pilot in week {}", *weeks.rest,
                               *weeks.pilot),
                   "a pilot comes before the rest", "Let the rest go live later");
  return weeks;
}

void check_rest(const Places& pilot, const UnitDirectory& directory, TableReader& reader) {
  const auto units = static_cast<int>(units_of(pilot, directory).size());
  if (pilot.empty())
    reader.problem("pilot", "pilot is empty", "somebody has to be the first",
                   "Write pilot = [\"" + directory.names().front() + "\"]");
  else if (units == directory.units())
    reader.problem("pilot", "the pilot is everybody", "nobody is left to be the rest",
                   "Name fewer sites or units, or write pattern = \"all_at_once\"");
}

}  // namespace

void read_pilot(TableReader& reader, const UnitDirectory* directory, Rollout& rollout) {
  reader.require("pilot", "pilot = [\"north\"]");
  reader.require("go_live", weeks_example);
  const std::size_t before = reader.log().size();
  const PilotWeeks weeks = read_weeks(reader);
  const Value* list = reader.value("pilot");
  const Places pilot = list ? places_of(*list, "pilot", directory, reader.log()) : Places{};
  if (list == nullptr || directory == nullptr || reader.log().size() > before) return;
  check_rest(pilot, *directory, reader);
  if (!weeks.pilot || reader.log().size() > before) return;
  rollout.earliest = static_cast<int>(*weeks.pilot);
  rollout.everywhere = rollout.latest = static_cast<int>(*weeks.rest);
  for (const int site : pilot.sites) rollout.site_weeks[site] = rollout.earliest;
  for (const int unit : pilot.units) rollout.unit_weeks[unit] = rollout.earliest;
}

void refuse_pilot(TableReader& reader) {
  if (reader.value("pilot") == nullptr || !reader.sound("pattern")) return;
  reader.problem("pilot", "pilot belongs to another pattern", "only there it comes first",
                 "Write pattern = \"pilot_then_rest\", or take it out");
}

}  // namespace uptake
