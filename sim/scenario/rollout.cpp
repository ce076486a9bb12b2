#include "sim/scenario/rollout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "sim/scenario/read_next_wave.hpp"
#include "sim/scenario/read_pilot.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr auto one_week = "go_live = 0";
constexpr auto waves_example = "go_live = { north = 0, south = 8 }";

std::string example_for(const UnitDirectory& directory) {
  return fmt::format("e.g. go_live = {{ {} = 0 }}", directory.names().front());
}

void read_wave(const Entry& entry, const UnitDirectory* directory, Rollout& rollout,
               ProblemLog& log) {
  const auto week = integer_of(entry.value, entry.key, week_limits, log);
  if (directory == nullptr) return;
  const auto site = directory->site(entry.key);
  const auto unit = directory->unit(entry.key);
  // A week that was reported still counts as given, so that its units are not missing too.
  if (site) rollout.site_weeks[*site] = static_cast<int>(week.value_or(0));
  if (unit) rollout.unit_weeks[*unit] = static_cast<int>(week.value_or(0));
  if (site || unit) return;
  const std::string near = log.near(entry.key, directory->names());
  log.add(entry.position, "unknown site or unit " + in_quotes(entry.key),
          "go_live names sites, or units such as " + directory->unit_name(0),
          near.empty() ? "Write " + example_for(*directory) : "Did you mean '" + near + "'?");
}

int own_weeks_in(const Rollout& rollout, int first_unit, int end_unit) {
  return static_cast<int>(std::distance(rollout.unit_weeks.lower_bound(first_unit),
                                        rollout.unit_weeks.lower_bound(end_unit)));
}

// Sites whose units do not all have a week; of a site with some, its first unit without.
std::vector<std::string> without_week(const Rollout& rollout, const UnitDirectory& directory) {
  std::vector<std::string> missing;
  for (int site = 0; site < directory.sites(); ++site) {
    const int first = directory.first_unit(site);
    const int end = directory.end_unit(site);
    const int own = own_weeks_in(rollout, first, end);
    if (rollout.site_weeks.contains(site) || own == end - first) continue;
    int unit = first;
    while (rollout.unit_weeks.contains(unit)) ++unit;
    missing.push_back(own == 0 ? directory.site_name(site) : directory.unit_name(unit));
  }
  return missing;
}

void check_complete(const Rollout& rollout, const UnitDirectory& directory, TableReader& reader) {
  std::vector<std::string> missing = without_week(rollout, directory);
  if (missing.empty()) return;
  const std::size_t number = missing.size();
  missing.resize(std::min<std::size_t>(number, 3));
  reader.problem("go_live", "no go-live week for " + listed(missing) + (number > 3 ? ", ..." : ""),
                 "in waves every site, or each of its units, has a week",
                 rollout.next_wave
                     ? fmt::format("Name \"{}\" in one of the waves", missing[0])
                     : fmt::format("Add {} = 0 (its calendar week) to go_live", missing[0]));
}

void find_extremes(Rollout& rollout, const UnitDirectory& directory) {
  std::vector<int> weeks;
  for (const auto& [site, week] : rollout.site_weeks) {
    const int first = directory.first_unit(site);
    const int end = directory.end_unit(site);
    if (own_weeks_in(rollout, first, end) < end - first) weeks.push_back(week);
  }
  for (const auto& [unit, week] : rollout.unit_weeks) weeks.push_back(week);
  if (weeks.empty()) return;
  rollout.earliest = *std::min_element(weeks.begin(), weeks.end());
  rollout.latest = *std::max_element(weeks.begin(), weeks.end());
}

// Whether there are weeks to speak of.
bool read_dates(TableReader& reader, const UnitDirectory* directory, Rollout& rollout) {
  refuse_waves_in_order(reader);
  reader.require("go_live", waves_example);
  const Value* weeks = reader.table("go_live", waves_example);
  if (weeks == nullptr) return false;
  const std::size_t before = reader.log().size();
  for (const Entry& entry : std::get<Table>(weeks->content))
    read_wave(entry, directory, rollout, reader.log());
  const bool sound = directory != nullptr && reader.log().size() == before;
  if (sound) find_extremes(rollout, *directory);
  return sound;
}

void read_waves(TableReader& reader, const UnitDirectory* directory, Rollout& rollout) {
  const bool sound = reader.value("waves") == nullptr
                         ? read_dates(reader, directory, rollout)
                         : read_waves_in_order(reader, directory, rollout);
  if (sound) check_complete(rollout, *directory, reader);
}

void read_one_week(TableReader& reader, Rollout& rollout) {
  const Value* given = reader.value("go_live");
  if (given != nullptr && std::holds_alternative<Table>(given->content)) {
    reader.problem(
        "go_live", "go_live has a week for each site, the pattern is all_at_once",
        "all at once takes one week",
        std::string("Write the pattern, \"waves\" or \"pilot_then_rest\", or ") + one_week);
    return;
  }
  const int week = reader.integer("go_live", week_limits).value_or(0);
  rollout.everywhere = rollout.earliest = rollout.latest = week;
}

}  // namespace

std::optional<Rollout> read_rollout(const Value& table, const UnitDirectory* directory,
                                    ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, "[strategy.rollout]", log);
  Rollout rollout;
  const auto pattern = reader.choice("pattern", {"all_at_once", "waves", "pilot_then_rest"});
  if (pattern != "pilot_then_rest") refuse_pilot(reader);
  rollout.next_wave = read_next_wave(reader);
  if (pattern != "waves") refuse_waves_in_order(reader);
  if (!reader.sound("pattern"))
    reader.value("go_live");
  else if (pattern == "pilot_then_rest")
    read_pilot(reader, directory, rollout);
  else if (pattern == "waves")
    read_waves(reader, directory, rollout);
  else
    read_one_week(reader, rollout);
  reader.finish();
  rollout.position = reader.position("go_live");
  if (log.size() > before) return std::nullopt;
  return rollout;
}

std::vector<int> go_live_weeks(const Rollout& rollout, const UnitDirectory& directory) {
  std::vector<int> weeks(static_cast<std::size_t>(directory.units()), rollout.everywhere);
  for (const auto& [site, week] : rollout.site_weeks)
    std::fill(weeks.begin() + directory.first_unit(site), weeks.begin() + directory.end_unit(site),
              week);
  for (const auto& [unit, week] : rollout.unit_weeks) weeks[static_cast<std::size_t>(unit)] = week;
  return weeks;
}

}  // namespace uptake
