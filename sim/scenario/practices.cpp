#include "sim/scenario/practices.hpp"

#include <fmt/format.h>

#include <array>

#include "sim/scenario/table_reader.hpp"
#include "sim/scenario/unknown_practice.hpp"

namespace uptake {

namespace {

constexpr auto weeks_example = "weeks = [-2, 26]";

void read_communication(TableReader& reader, ActivityDraft& activity) {
  reader.not_yet({"content", "two_way"});
  reader.require("weeks", weeks_example);
  Communication settings;
  settings.channels = reader.number("channels", {0, 20}).value_or(settings.channels);
  settings.messages_per_week =
      reader.number("messages_per_week", {0, 100}).value_or(settings.messages_per_week);
  activity.weeks = reader.weeks("weeks");
  activity.settings = settings;
}

// Its weeks follow from the courses: the first and the last of them.
void read_training(TableReader& reader, ActivityDraft& activity) {
  reader.not_yet({"refreshers"});
  Training settings;
  settings.hours = reader.number("hours", {0, 40}).value_or(settings.hours);
  settings.courses = reader.integer("courses", {1, 100}).value_or(settings.courses);
  settings.first_week = reader.integer("first_week", week_limits).value_or(settings.first_week);
  settings.gap_weeks = reader.integer("gap_weeks", {1, 100}).value_or(settings.gap_weeks);
  settings.methods = reader.integer("methods", {1, 3}).value_or(settings.methods);
  const int last = settings.first_week + (settings.courses - 1) * settings.gap_weeks;
  if (last > week_limits.high)
    reader.problem("courses", fmt::format("the last course would be in week {}", last),
                   fmt::format("at most {}", week_limits.high),
                   "Write fewer courses or a shorter gap");
  activity.weeks = Weeks{settings.first_week, last};
  activity.settings = settings;
}

void read_protected_time(TableReader& reader, ActivityDraft& activity) {
  reader.require("hours_per_week", "hours_per_week = 0.75");
  reader.require("weeks", weeks_example);
  activity.settings = ProtectedTime{reader.number("hours_per_week", {0, 37.5}).value_or(0)};
  activity.weeks = reader.weeks("weeks");
}

HelpDesk read_help_desk(const Value& table, ProblemLog& log) {
  TableReader reader(table, "help_desk", log);
  reader.not_yet({"hours", "answer_time"});
  const auto per_staff = reader.number("problems_per_100_staff", {0, 10'000});
  const auto per_site = reader.number("problems_per_site", {0, 1'000'000});
  const bool staff = reader.has("problems_per_100_staff");
  const bool site = reader.has("problems_per_site");
  if (!staff && !site) reader.require("problems_per_100_staff", "problems_per_100_staff = 12.5");
  if (staff && site)
    reader.problem("problems_per_site", "help_desk has two capacities",
                   "it is counted by 100 staff or by site", "Remove one of the two");
  reader.finish();
  return {per_staff.value_or(0), per_site.value_or(0)};
}

void read_support(TableReader& reader, ActivityDraft& activity) {
  constexpr auto example = "help_desk = { problems_per_100_staff = 12.5 }";
  reader.not_yet({"super_users", "champions", "champions_per_10", "relief", "floor_support",
                  "manuals", "vendor"});
  reader.require("help_desk", example);
  const Value* desk = reader.table("help_desk", example);
  activity.settings = desk == nullptr ? HelpDesk{} : read_help_desk(*desk, reader.log());
  activity.weeks = reader.weeks("weeks");
}

struct Supported {
  const char* key;
  void (*read)(TableReader&, ActivityDraft&);
};

constexpr std::array<Supported, 4> practices{{{"communication", read_communication},
                                              {"support", read_support},
                                              {"protected_time", read_protected_time},
                                              {"diverse_training", read_training}}};

ActivityDraft read_activity(const Value& table, const Supported& practice,
                            const UnitDirectory* directory, ProblemLog& log) {
  TableReader reader(table, fmt::format("[strategy.practice.{}]", practice.key), log);
  ActivityDraft activity;
  practice.read(reader, activity);
  if (reader.choice("clock", {"go_live", "calendar"}) == "calendar")
    activity.clock = Clock::calendar;
  if (const Value* targets = reader.table("targets", "targets = { sites = [\"north\"] }"))
    activity.targets = read_targets(*targets, directory, log).value_or(Targets{});
  reader.finish();
  activity.position = reader.position(reader.has("weeks") ? "weeks" : "first_week");
  return activity;
}

std::vector<const Value*> tables_of(const Entry& practice, ProblemLog& log) {
  const std::string example = "[strategy.practice." + practice.key + "] above its settings";
  const auto* items = std::get_if<Array>(&practice.value.content);
  std::vector<const Value*> tables;
  if (items == nullptr) {
    if (table_of(practice.value, practice.key, example, log)) tables.push_back(&practice.value);
    return tables;
  }
  for (const Value& item : *items) {
    if (table_of(item, practice.key, example, log)) tables.push_back(&item);
  }
  return tables;
}

}  // namespace

const std::vector<std::string>& supported_practices() {
  static const std::vector<std::string> keys([] {
    std::vector<std::string> names;
    names.reserve(practices.size());
    for (const Supported& practice : practices) names.emplace_back(practice.key);
    return names;
  }());
  return keys;
}

std::optional<PracticeDraft> read_practice(const Entry& entry, const UnitDirectory* directory,
                                           ProblemLog& log) {
  const std::size_t before = log.size();
  for (const Supported& practice : practices) {
    if (entry.key != practice.key) continue;
    PracticeDraft draft{entry.key, {}};
    for (const Value* table : tables_of(entry, log))
      draft.activities.push_back(read_activity(*table, practice, directory, log));
    if (log.size() > before) return std::nullopt;
    return draft;
  }
  report_unsupported_practice(entry, log);
  return std::nullopt;
}

}  // namespace uptake
