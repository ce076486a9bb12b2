#include "sim/scenario/read_sites.hpp"

#include <fmt/format.h>

#include <set>

#include "sim/scenario/unit_directory.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_sites = 10'000;
constexpr std::int64_t most_units = 10'000'000;
constexpr std::int64_t most_people = 100'000'000;
constexpr std::int64_t fewest_people = 5;  // results of fewer could show a person
constexpr std::int64_t most_people_in_a_unit = 1000;
constexpr auto example = "sites = [{ name = \"north\", units = 4, people_per_unit = 12 }]";

Site read_site(const Value& item, ProblemLog& log) {
  TableReader reader(item, "a site", log);
  reader.require("name", "name = \"north\"");
  reader.require("units", "units = 4");
  reader.require("people_per_unit", "people_per_unit = 12");
  Site site;
  site.name = reader.name("name").value_or("");
  site.units = reader.integer("units", {1, most_units}).value_or(1);
  site.people_per_unit = reader.integer("people_per_unit", {1, most_people_in_a_unit}).value_or(1);
  if (reader.has("sector")) site.sector_name = reader.name("sector").value_or("");
  reader.value("sector");
  reader.finish();
  return site;
}

void check_twice(const std::vector<Site>& sites, const std::vector<const Value*>& items,
                 ProblemLog& log) {
  std::set<std::string> seen;
  for (std::size_t at = 0; at < sites.size(); ++at) {
    if (sites[at].name.empty() || seen.insert(sites[at].name).second) continue;
    log.add(items[at]->position, "site " + in_quotes(sites[at].name) + " stands twice",
            "a site is found by its name", "Give one of them another name");
  }
}

void check_totals(const std::vector<Site>& sites, TableReader& organisation) {
  std::int64_t units = 0;
  std::int64_t people = 0;
  for (const Site& site : sites) {
    units += site.units;
    people += std::int64_t{site.units} * site.people_per_unit;
  }
  if (units > most_units)
    organisation.problem("sites", fmt::format("{} units are too many", units),
                         fmt::format("at most {}", most_units), "Write fewer units");
  else if (people > most_people)
    organisation.problem("sites", fmt::format("{} people are too many", people),
                         fmt::format("at most {}", most_people), "Write fewer or smaller units");
}

void check_enough_people(const std::vector<Site>& sites, TableReader& organisation) {
  std::int64_t people = 0;
  for (const Site& site : sites) people += std::int64_t{site.units} * site.people_per_unit;
  if (people < fewest_people)
    organisation.problem("sites", fmt::format("{} people are too few", people),
                         fmt::format("results of fewer than {} could show a person", fewest_people),
                         "Write more or larger units");
}

// "north_1" could be a site and the first unit of "north".
void check_ambiguous(const std::vector<Site>& sites, const std::vector<const Value*>& items,
                     ProblemLog& log) {
  const UnitDirectory directory(sites);
  for (std::size_t at = 0; at < sites.size(); ++at) {
    if (!directory.unit(sites[at].name)) continue;
    log.add(items[at]->position,
            "site " + in_quotes(sites[at].name) + " is also the name of a unit",
            "units are called by their site's name and a number", "Give the site another name");
  }
}

}  // namespace

std::optional<std::vector<Site>> read_sites(TableReader& organisation) {
  const std::size_t before = organisation.log().size();
  organisation.require("sites", example);
  const auto items = organisation.tables("sites", example);
  if (items.size() > most_sites) {
    organisation.problem("sites", fmt::format("{} sites are too many", items.size()),
                         fmt::format("at most {}", most_sites), "Join sites that are alike");
    return std::nullopt;
  }
  if (items.empty() && organisation.has("sites") && organisation.sound("sites"))
    organisation.problem("sites", "sites is empty", "nobody works there",
                         std::string("Write ") + example);
  std::vector<Site> sites;
  sites.reserve(items.size());
  for (const Value* item : items) sites.push_back(read_site(*item, organisation.log()));
  check_twice(sites, items, organisation.log());
  check_totals(sites, organisation);
  if (organisation.log().size() == before) check_ambiguous(sites, items, organisation.log());
  if (organisation.log().size() == before && !sites.empty())
    check_enough_people(sites, organisation);
  if (organisation.log().size() > before || sites.empty()) return std::nullopt;
  return sites;
}

}  // namespace uptake
