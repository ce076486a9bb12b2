#include "sim/scenario/read_organisation.hpp"

#include <array>
#include <string>

#include "sim/scenario/read_professions.hpp"
#include "sim/scenario/read_roster.hpp"
#include "sim/scenario/read_sectors.hpp"
#include "sim/scenario/read_sites.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

struct NetworkKey {
  const char* key;
  double Network::* member;
};

constexpr std::array<NetworkKey, 6> network_keys{{
    {"ties_in_unit", &Network::ties_in_unit},
    {"ties_in_site", &Network::ties_in_site},
    {"ties_elsewhere", &Network::ties_elsewhere},
    {"same_profession", &Network::same_profession},
    {"spread", &Network::spread},
    {"closure", &Network::closure},
}};

std::string table_key(const NetworkKey& network_key) {
  return std::string("network_") + network_key.key;
}

std::vector<Override> read_network(TableReader& organisation) {
  const Value* table = organisation.table("network", "network = { ties_in_unit = 4.5 }");
  if (table == nullptr) return {};
  std::vector<Override> overrides;
  TableReader reader(*table, "network", organisation.log());
  for (const NetworkKey& known : network_keys) {
    if (const auto value = reader.number(known.key))
      overrides.push_back(
          {table_key(known), *value, "[organisation]", known.key, reader.position(known.key)});
  }
  reader.finish();
  return overrides;
}

void read_professions_of(TableReader& reader, const ParameterChoices& choices,
                         OrganisationDraft& draft) {
  const Sizes sizes = reader.has("roster")    ? Sizes::in_roster
                      : reader.has("sectors") ? Sizes::in_sectors
                                              : Sizes::in_professions;
  if (!reader.has("professions")) {
    reader.value("professions");
    if (sizes != Sizes::in_roster) draft.organisation.professions = professions_by_default();
    draft.professions_sound = draft.sizes_sound = true;
    return;
  }
  auto professions = read_professions(reader, sizes, choices);
  if (!professions) return;
  draft.professions_sound = true;
  draft.sizes_sound = professions->sizes_sound;
  draft.organisation.professions = std::move(professions->professions);
  draft.profession_positions = std::move(professions->positions);
  draft.overrides = std::move(professions->overrides);
}

void read_drawn_sites(TableReader& reader, OrganisationDraft& draft) {
  refuse_without_roster(reader);
  if (auto sites = read_sites(reader)) {
    draft.sites_sound = true;
    draft.organisation.sites = std::move(*sites);
  }
  if (reader.value("sectors") != nullptr) return read_sectors(reader, draft);
  for (const Site& site : draft.organisation.sites)
    if (!site.sector_name.empty())
      return reader.problem("sites", "site " + in_quotes(site.name) + " is of a sector",
                            "there are no sectors", "Add sectors, or remove sector");
}

}  // namespace

OrganisationDraft read_organisation(const Value& table, const std::filesystem::path& folder,
                                    const ParameterChoices& choices, ProblemLog& log) {
  OrganisationDraft draft;
  TableReader reader(table, "[organisation]", log);
  reader.value("roster");
  read_professions_of(reader, choices, draft);
  if (reader.has("roster"))
    read_roster(reader, folder, choices, draft);
  else
    read_drawn_sites(reader, draft);
  const auto network = read_network(reader);
  draft.overrides.insert(draft.overrides.end(), network.begin(), network.end());
  reader.finish();
  // "profession = [...]" was taken for a misspelling: what they are is not known.
  draft.professions_sound =
      draft.professions_sound && (reader.sound("professions") || reader.has("professions"));
  if (draft.sites_sound && draft.professions_sound && draft.sizes_sound && !reader.has("sectors"))
    check_counts(draft.organisation, reader);
  return draft;
}

void complete_organisation(Organisation& organisation, const ParameterChoices& choices) {
  for (Profession& profession : organisation.professions) {
    if (choices.knows("tasks_" + profession.name))
      profession.tasks_per_week = choices.value("tasks_" + profession.name);
    if (choices.knows("fit_" + profession.name))
      profession.fit = choices.value("fit_" + profession.name);
    const std::string rate = "rate_" + profession.name;
    profession.rate = choices.value(choices.knows(rate) ? rate : "rate_other");
  }
  for (const NetworkKey& known : network_keys)
    organisation.network.*known.member = choices.value(table_key(known));
}

}  // namespace uptake
