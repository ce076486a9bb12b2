#include "sim/scenario/read_hand_over.hpp"

#include <fmt/format.h>

#include "sim/scenario/targets.hpp"

namespace uptake {

namespace {

constexpr auto example =
    "hand_over = [{ profession = \"registered_nurse\", waits_for = \"physician\", share = 0.5 }]";
constexpr double rounding = 1e-9;  // of shares typed as decimals

using Professions = std::vector<Profession>;

std::optional<int> read_profession(TableReader& reader, const std::string& key,
                                   const Professions& professions) {
  reader.require(key, key + " = \"physician\"");
  const Value* value = reader.value(key);
  return value == nullptr ? std::nullopt : profession_of(*value, professions, reader.log());
}

void check_entry(TableReader& reader, const HandOver& entry, const Professions& professions,
                 const std::vector<HandOver>& before) {
  const auto name = [&](int index) { return professions[static_cast<std::size_t>(index)].name; };
  if (entry.profession == entry.on)
    reader.problem("waits_for", name(entry.on) + " waits for itself",
                   "a hand-over is between two professions", "Name another profession");
  double sum = entry.share;
  for (const HandOver& other : before) {
    if (other.profession != entry.profession) continue;
    sum += other.share;
    if (other.on == entry.on)
      reader.problem("waits_for",
                     fmt::format("{} waits for {} twice", name(entry.profession), name(entry.on)),
                     "one share holds for two professions", "Remove one of the two");
  }
  if (sum > 1 + rounding)
    reader.problem("share", fmt::format("{} of the tasks of {} wait", sum, name(entry.profession)),
                   "a profession has no more than all of its tasks", "Let the shares add up to 1");
}

std::optional<HandOver> read_entry(const Value& table, const Professions& professions,
                                   const std::vector<HandOver>& before, ProblemLog& log) {
  TableReader reader(table, "hand_over", log);
  const auto waiting = read_profession(reader, "profession", professions);
  const auto on = read_profession(reader, "waits_for", professions);
  reader.require("share", "share = 0.5");
  const auto share = reader.number("share", {0, 1});
  reader.finish();
  if (!waiting || !on || !share) return std::nullopt;
  const HandOver entry{*waiting, *on, *share};
  check_entry(reader, entry, professions, before);
  return entry;
}

}  // namespace

std::vector<HandOver> read_hand_over(TableReader& service, const OrganisationDraft& organisation) {
  std::vector<HandOver> entries;
  const auto tables = service.tables("hand_over", example);
  if (!organisation.professions_sound) return entries;
  for (const Value* table : tables)
    if (const auto entry =
            read_entry(*table, organisation.organisation.professions, entries, service.log()))
      entries.push_back(*entry);
  return entries;
}

}  // namespace uptake
