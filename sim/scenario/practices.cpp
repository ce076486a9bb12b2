#include "sim/scenario/practices.hpp"

#include <fmt/format.h>

#include "sim/scenario/describe.hpp"
#include "sim/scenario/table_reader.hpp"
#include "sim/scenario/unknown_practice.hpp"

namespace uptake {

namespace {

constexpr auto weeks_example = "weeks = [-2, 26]";

Targets read_whom(TableReader& reader, const PracticeReading& practice,
                  const Directory& directory) {
  const Value* targets = reader.table("targets", "targets = { sites = [\"north\"] }");
  if (targets == nullptr) return {};
  if (practice.reaches == Reaches::everybody) {
    reader.problem("targets", fmt::format("{} has targets", practice.key),
                   "there is one service for everybody", "Remove targets");
    return {};
  }
  return read_targets(*targets, practice.reaches, directory, reader.log()).value_or(Targets{});
}

Account read_account(TableReader& reader) {
  Account account;
  account.actor =
      reader.choice("actor", {"organisation", "unit_manager", "provider", "professional"})
          .value_or("");
  account.outcome = reader.text("outcome").value_or("");
  account.justification = reader.text("justification").value_or("");
  return account;
}

std::optional<Weeks> read_weeks(TableReader& reader, const PracticeReading& practice) {
  if (practice.timing == Timing::own) return std::nullopt;
  if (practice.timing == Timing::must_have_weeks) reader.require("weeks", weeks_example);
  return reader.weeks("weeks");
}

// What is not begun in a week, or not at once, no rule can begin.
void check_begun_by_rule(TableReader& reader, const PracticeReading& practice,
                         const std::vector<SettingsDraft>& drafts, const Targets& targets) {
  for (const SettingsDraft& draft : drafts)
    if (acts_for_good(draft.settings))
      reader.problem("", fmt::format("a rule cannot begin {}", practice.key),
                     "it changes the service or the work before the first week",
                     "Make it a [strategy.practice] of the plan");
  if (reader.value("clock") != nullptr)
    reader.problem("clock", "clock has no meaning in a rule",
                   "weeks count from the week the rule acts in, which is 0", "Remove clock");
  if (targets.lowest_know_how > 0)
    reader.problem("targets", "a rule cannot choose by know-how",
                   "who is chosen has to be known before the first week",
                   "Name sites, units or professions");
  if (practice.key == std::string("competence_assessment")) reader.require("week", "week = 1");
  for (const char* training : {"targeted_training", "diverse_training"})
    if (practice.key == std::string(training)) reader.require("first_week", "first_week = 1");
}

// The week it acts in is the first that anything can be done in.
void check_not_before(const TableReader& reader, const PracticeReading& practice,
                      const ActivityDraft& activity, ProblemLog& log) {
  const bool said = reader.sound("first_week") && reader.sound("week");
  if (!said || !activity.weeks || activity.weeks->first >= 0) return;
  log.add(activity.position,
          fmt::format("{} begins in week {}", practice.key, activity.weeks->first),
          "weeks count from the week the rule acts in, which is 0", "Begin in week 0 or later");
}

Position place(const TableReader& reader) {
  for (const char* key : {"weeks", "first_week", "week", "rounds", "releases"})
    if (reader.has(key)) return reader.position(key);
  return reader.position("weeks");
}

std::vector<ActivityDraft> read_activities(const Value& table, const PracticeReading& practice,
                                           const Directory& directory, Counting counting,
                                           ProblemLog& log) {
  const bool by_rule = counting == Counting::from_acting;
  TableReader reader(
      table, fmt::format("[strategy.{}.{}]", by_rule ? "rule.then" : "practice", practice.key),
      log);
  auto drafts = practice.read(reader);
  const auto weeks = read_weeks(reader, practice);
  const Targets targets = read_whom(reader, practice, directory);
  if (by_rule) check_begun_by_rule(reader, practice, drafts, targets);
  const bool calendar = !by_rule && reader.choice("clock", {"go_live", "calendar"}) == "calendar";
  const Account account = read_account(reader);
  reader.finish();
  std::vector<ActivityDraft> activities;
  for (SettingsDraft& draft : drafts)
    activities.push_back({place(reader), weeks ? weeks : draft.weeks,
                          calendar ? Clock::calendar : Clock::go_live, targets, std::move(draft),
                          account});
  for (const ActivityDraft& activity : activities)
    if (by_rule) check_not_before(reader, practice, activity, log);
  return activities;
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
    for (const PracticeReading& practice : practice_readings()) names.emplace_back(practice.key);
    return names;
  }());
  return keys;
}

std::optional<PracticeDraft> read_practice(const Entry& entry, const Directory& directory,
                                           Counting counting, ProblemLog& log) {
  const std::size_t before = log.size();
  for (const PracticeReading& practice : practice_readings()) {
    if (entry.key != practice.key) continue;
    PracticeDraft draft{entry.key, {}};
    for (const Value* table : tables_of(entry, log))
      for (ActivityDraft& activity : read_activities(*table, practice, directory, counting, log))
        draft.activities.push_back(std::move(activity));
    if (log.size() > before) return std::nullopt;
    return draft;
  }
  report_unsupported_practice(entry, log);
  return std::nullopt;
}

}  // namespace uptake
