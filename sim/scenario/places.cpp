#include "sim/scenario/places.hpp"

#include "sim/scenario/checked_value.hpp"

namespace uptake {

namespace {

void read_place(const Value& item, const std::string& key, const UnitDirectory* directory,
                Places& places, ProblemLog& log) {
  const auto name = text_of(item, "a site or unit of " + key, log);
  if (!name || directory == nullptr) return;
  if (const auto site = directory->site(*name)) {
    places.sites.insert(*site);
  } else if (const auto unit = directory->unit(*name)) {
    places.units.insert(*unit);
  } else {
    const std::string near = log.near(*name, directory->names());
    log.add(item.position, "unknown site or unit " + in_quotes(*name),
            key + " names sites, or units such as " + directory->unit_name(0),
            near.empty() ? "The first site is '" + directory->site_name(0) + "'"
                         : "Did you mean '" + near + "'?");
  }
}

}  // namespace

Places places_of(const Value& list, const std::string& key, const UnitDirectory* directory,
                 ProblemLog& log) {
  Places places;
  const Array* items = array_of(list, key, key + " = [\"north\"]", log);
  if (items == nullptr) return places;
  for (const Value& item : *items) read_place(item, key, directory, places, log);
  return places;
}

std::set<int> units_of(const Places& places, const UnitDirectory& directory) {
  std::set<int> units = places.units;
  for (const int site : places.sites)
    for (int unit = directory.first_unit(site); unit < directory.end_unit(site); ++unit)
      units.insert(unit);
  return units;
}

}  // namespace uptake
