#include "tests/effects/shared_rows.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace effects {

using namespace uptake;

namespace {

constexpr auto usual_plan = "$announcement$course";

// The practice with `more` settings, after the plan it stands in.
std::string scenario_with(const Texts& practice, const std::string& more) {
  Texts row = practice;
  row["plan"] =
      fmt::format("{}\n[[strategy.practice.{}]]\n{}\n{}\n", field_of(practice, "plan", usual_plan),
                  field_of(practice, "key"), field_of(practice, "settings"), more);
  return scenario_of(row);
}

KeyRow row_of(const Texts& practice, const std::string& key, const std::string& more,
              const std::string& low, const std::string& high) {
  return {field_of(practice, "key") + "." + key,
          scenario_with(practice, more),
          low,
          high,
          field_of(practice, "see"),
          field_of(practice, "moves")};
}

std::string weeks_of(const Texts& practice) {
  return practice.contains("weeks") ? "weeks = " + practice.at("weeks") + "\n" : "";
}

KeyRow row_of_targets(const Texts& practice, const std::string& list, const std::string& one,
                      const std::string& all) {
  const std::string more = weeks_of(practice) + "targets = { " + list + " = [@] }";
  return row_of(practice, "targets." + list, more, one, all);
}

void add_places(const Texts& practice, KeyTable& table) {
  table.rows.push_back(
      row_of_targets(practice, "sites", R"("north")", R"("north", "east", "south", "west")"));
  table.rows.push_back(row_of_targets(
      practice, "units", R"("north_1")",
      R"("north_1", "north_2", "east_1", "east_2", "south_1", "south_2", "west_1", "west_2")"));
}

void add_professions(const Texts& practice, KeyTable& table) {
  table.rows.push_back(
      row_of_targets(practice, "professions", R"("physician")",
                     R"("registered_nurse", "public_health_nurse", )"
                     R"("practical_nurse", "physician", "social_worker", "other")"));
}

// Who knows least must have been looked for; this assessment changes hardly anything else.
void add_lowest_know_how(Texts practice, KeyTable& table) {
  practice["plan"] = field_of(practice, "plan", usual_plan) +
                     "[[strategy.practice.competence_assessment]]\nweek = -12\n"
                     "share_assessed = 0.01\n";
  table.rows.push_back(row_of(practice, "targets.lowest_know_how",
                              weeks_of(practice) + "targets = { lowest_know_how = @ }", "0.2",
                              "1"));
}

void refuse(const Texts& practice, const std::string& key, const std::string& targets,
            KeyTable& table) {
  const std::string more = weeks_of(practice) + "targets = { " + targets + " }";
  table.refused.push_back({field_of(practice, "key") + "." + key, scenario_with(practice, more)});
}

void add_targets(const Texts& practice, Reaches reaches, KeyTable& table) {
  if (reaches == Reaches::everybody)
    return refuse(practice, "targets", "sites = [\"north\"]", table);
  add_places(practice, table);
  if (reaches == Reaches::people) {
    add_professions(practice, table);
    return add_lowest_know_how(practice, table);
  }
  refuse(practice, "targets.professions", "professions = [\"physician\"]", table);
  refuse(practice, "targets.lowest_know_how", "lowest_know_how = 0.5", table);
}

void add_weeks(const Texts& practice, KeyTable& table) {
  KeyRow row = row_of(practice, "weeks", "weeks = @", field_of(practice, "shorter"),
                      field_of(practice, "longer"));
  row.see = field_of(practice, "weeks_see", row.see);
  table.rows.push_back(row);
}

// Units go live in week 8: what begins in week 4 of the calendar is earlier than in their week 4.
void add_clock(const Texts& practice, KeyTable& table) {
  Texts later = practice;
  later["experiment"] = "$early";
  later["settings"] = field_of(practice, "clock", field_of(practice, "settings"));
  later["plan"] = "[strategy.rollout]\ngo_live = 8\n" + field_of(practice, "plan", usual_plan);
  if (practice.contains("weeks")) later["weeks"] = "[4, 20]";
  KeyRow row = row_of(later, "clock", weeks_of(later) + "clock = \"@\"", "go_live", "calendar");
  row.see = "first_hours " + field_of(practice, "key");
  row.moves = "down";
  table.rows.push_back(row);
}

}  // namespace

void add_shared_rows(const Texts& practice, const PracticeReading& reading, KeyTable& table) {
  if ((reading.timing == Timing::own) == practice.contains("weeks"))
    throw std::runtime_error("keys.toml: weeks of " + field_of(practice, "key"));
  if (reading.timing != Timing::own) add_weeks(practice, table);
  add_clock(practice, table);
  add_targets(practice, reading.reaches, table);
}

}  // namespace effects
