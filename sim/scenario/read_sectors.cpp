#include "sim/scenario/read_sectors.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numeric>

namespace uptake {

namespace {

constexpr std::size_t most_sectors = 100;
constexpr double share_tolerance = 1e-6;
constexpr auto example = "sectors = [{ name = \"elder_care\", professions = { other = 1.0 } }]";

// A profession that is not named is not in the sector.
void read_shares(TableReader& reader, const std::vector<Profession>& professions, Sector& sector) {
  constexpr auto shares_example = "professions = { practical_nurse = 0.6, other = 0.4 }";
  reader.require("professions", shares_example);
  const Value* table = reader.table("professions", shares_example);
  if (table == nullptr) return;
  const std::size_t before = reader.log().size();
  TableReader shares(*table, "professions of a sector", reader.log());
  for (const Profession& profession : professions)
    sector.shares.push_back(shares.number(profession.name, {0, 1}).value_or(0));
  shares.finish();
  if (reader.log().size() > before) return;
  const double sum = std::accumulate(sector.shares.begin(), sector.shares.end(), 0.0);
  if (std::abs(sum - 1) > share_tolerance)
    reader.problem("professions", fmt::format("the shares add up to {:.6g}", sum),
                   "they make up the whole sector, 1",
                   fmt::format("Change them by {:+.6g} in all", 1 - sum));
}

Sector read_sector(const Value& item, const std::vector<Profession>& professions, ProblemLog& log) {
  TableReader reader(item, "a sector", log);
  reader.require("name", "name = \"elder_care\"");
  Sector sector;
  sector.name = reader.name("name").value_or("");
  read_shares(reader, professions, sector);
  reader.finish();
  return sector;
}

using PlaceOfName = std::map<std::string, int>;

PlaceOfName places_of(const std::vector<Sector>& sectors, const std::vector<const Value*>& items,
                      ProblemLog& log) {
  PlaceOfName places;
  for (std::size_t at = 0; at < sectors.size(); ++at)
    if (!places.emplace(sectors[at].name, static_cast<int>(at)).second)
      log.add(items[at]->position, "sector " + in_quotes(sectors[at].name) + " stands twice",
              "a sector is found by its name", "Give one of them another name");
  return places;
}

void find_sector(Site& site, Position position, const PlaceOfName& places, ProblemLog& log) {
  const auto found = places.find(site.sector_name);
  if (found != places.end()) {
    site.sector = found->second;
    return;
  }
  std::vector<std::string> names;
  for (const auto& [name, place] : places) names.push_back(name);
  const std::string near = log.near(site.sector_name, names);
  log.add(
      position,
      site.sector_name.empty() ? "site " + in_quotes(site.name) + " has no sector"
                               : "unknown sector " + in_quotes(site.sector_name),
      "with sectors, every site is of one",
      near.empty() ? "Write sector = \"" + names.front() + "\"" : "Did you mean '" + near + "'?");
}

// Of all people, as if sites had their sectors' shares exactly.
void add_up_shares(Organisation& organisation) {
  double people = 0;
  for (Profession& profession : organisation.professions) profession.share = 0;
  for (const Site& site : organisation.sites) {
    const double here = double{1} * site.units * site.people_per_unit;
    people += here;
    const Sector& sector = organisation.sectors[static_cast<std::size_t>(site.sector)];
    for (std::size_t at = 0; at < organisation.professions.size(); ++at)
      organisation.professions[at].share += here * sector.shares[at];
  }
  for (Profession& profession : organisation.professions) profession.share /= people;
}

}  // namespace

void read_sectors(TableReader& organisation, OrganisationDraft& draft) {
  ProblemLog& log = organisation.log();
  const std::size_t before = log.size();
  const auto items = organisation.tables("sectors", example);
  if (items.empty() || items.size() > most_sectors) {
    if (organisation.sound("sectors"))
      organisation.problem("sectors", fmt::format("there are {} sectors", items.size()),
                           fmt::format("from 1 to {}", most_sectors),
                           std::string("Write ") + example);
    return;
  }
  if (!draft.professions_sound) return;
  Organisation& made = draft.organisation;
  for (const Value* item : items) made.sectors.push_back(read_sector(*item, made.professions, log));
  const PlaceOfName places = places_of(made.sectors, items, log);
  for (Site& site : made.sites) find_sector(site, organisation.position("sites"), places, log);
  if (log.size() == before && draft.sites_sound) add_up_shares(made);
}

}  // namespace uptake
