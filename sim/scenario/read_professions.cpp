#include "sim/scenario/read_professions.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "sim/scenario/defaults.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_professions = 200;
constexpr std::int64_t most_people = 100'000'000;
constexpr double share_tolerance = 1e-6;
constexpr auto example = "professions = [{ name = \"registered_nurse\", share = 1.0 }]";

void read_tasks(TableReader& reader, Sizes sizes, Profession& profession,
                const ParameterChoices& choices, ProfessionsDraft& draft) {
  const std::string key = "tasks_" + profession.name;
  const bool known = choices.knows(key);
  if (!known && sizes != Sizes::in_roster) reader.require("tasks_per_week", "tasks_per_week = 8");
  const auto tasks =
      known ? reader.number("tasks_per_week") : reader.number("tasks_per_week", {0.1, 1000});
  if (!tasks) return;
  profession.tasks_per_week = *tasks;
  if (known)
    draft.overrides.push_back(
        {key, *tasks, "[organisation]", "tasks_per_week", reader.position("tasks_per_week")});
}

void read_profession(const Value& item, Sizes sizes, const ParameterChoices& choices,
                     ProfessionsDraft& draft, ProblemLog& log) {
  TableReader reader(item, "a profession", log);
  Profession profession;
  reader.require("name", "name = \"registered_nurse\"");
  const auto name = reader.name("name");
  profession.name = name.value_or("");
  profession.share = reader.number("share", {0, 1}).value_or(0);
  profession.count = reader.integer("count", {0, most_people}).value_or(0);
  profession.hours_per_week =
      reader.number("hours_per_week", {1, 80}).value_or(profession.hours_per_week);
  if (name)
    read_tasks(reader, sizes, profession, choices, draft);
  else
    reader.value("tasks_per_week");
  reader.finish();
  draft.professions.push_back(profession);
  draft.positions.push_back(item.position);
}

const Table& entries_of(const Value& item) { return std::get<Table>(item.content); }

bool gives(const Value& item, const std::string& key) {
  return find_entry(entries_of(item), key) != nullptr;
}

void refuse_sizes(const std::vector<const Value*>& items, ProblemLog& log) {
  for (const Value* item : items)
    for (const char* key : {"share", "count"})
      if (gives(*item, key))
        log.add(item->position, std::string(key) + " of a profession does nothing here",
                "the roster, or the sectors, say how many there are", "Remove it");
}

// All shares or all counts: the first profession says which.
void check_sizes(const std::vector<const Value*>& items, ProblemLog& log) {
  const std::string chosen = gives(*items[0], "count") ? "count" : "share";
  const std::string other = chosen == "count" ? "share" : "count";
  for (const Value* item : items) {
    if (gives(*item, other))
      log.add(item->position,
              fmt::format("a profession has a {} where the first has a {}", other, chosen),
              "either every profession has a share or every one a count",
              fmt::format("Write {} for all of them", chosen));
    else if (!gives(*item, chosen))
      log.add(item->position, fmt::format("'{}' is missing", chosen),
              "a profession cannot do without it",
              chosen == "count" ? "Write count = 3" : "Write share = 0.25");
  }
}

void check_twice(const ProfessionsDraft& draft, ProblemLog& log) {
  std::set<std::string> seen;
  for (std::size_t at = 0; at < draft.professions.size(); ++at) {
    const std::string& name = draft.professions[at].name;
    if (seen.insert(name).second) continue;
    log.add(draft.positions[at], "profession " + in_quotes(name) + " stands twice",
            "a profession is found by its name", "Join the two");
  }
}

void check_shares(const std::vector<Profession>& professions, TableReader& organisation) {
  double sum = 0;
  for (const Profession& profession : professions) sum += profession.share;
  if (std::abs(sum - 1) <= share_tolerance) return;
  organisation.problem("professions", fmt::format("the shares add up to {:.6g}", sum),
                       "they make up the whole organisation, 1",
                       fmt::format("Change them by {:+.6g} in all", 1 - sum));
}

}  // namespace

std::optional<ProfessionsDraft> read_professions(TableReader& organisation, Sizes sizes,
                                                 const ParameterChoices& choices) {
  ProblemLog& log = organisation.log();
  const std::size_t before = log.size();
  const auto items = organisation.tables("professions", example);
  if (items.size() > most_professions) {
    organisation.problem("professions", fmt::format("{} professions are too many", items.size()),
                         fmt::format("at most {}", most_professions),
                         "Join professions that are alike");
    return std::nullopt;
  }
  if (items.empty() && organisation.sound("professions"))
    organisation.problem("professions", "professions is empty", "nobody works there",
                         std::string("Write ") + example + ", or leave the key out");
  ProfessionsDraft draft;
  for (const Value* item : items) read_profession(*item, sizes, choices, draft, log);
  if (log.size() > before) return std::nullopt;
  check_twice(draft, log);
  if (sizes != Sizes::in_professions)
    refuse_sizes(items, log);
  else
    check_sizes(items, log);
  if (log.size() == before && gives(*items[0], "share"))
    check_shares(draft.professions, organisation);
  draft.sizes_sound = log.size() == before;
  return draft;
}

std::vector<Profession> professions_by_default() {
  std::vector<Profession> professions;
  for (const DefaultProfession& given : default_professions) {
    Profession profession;
    profession.name = given.name;
    profession.share = given.share;
    professions.push_back(profession);
  }
  return professions;
}

void check_counts(const Organisation& organisation, TableReader& table) {
  std::int64_t counted = 0;
  double shares = 0;
  for (const Profession& profession : organisation.professions) {
    counted += profession.count;
    shares += profession.share;
  }
  if (shares > 0 || counted == organisation.people()) return;
  table.problem("professions", fmt::format("the counts add up to {}", counted),
                fmt::format("the sites hold {} people", organisation.people()),
                "Change the counts, or units and people_per_unit of the sites");
}

}  // namespace uptake
