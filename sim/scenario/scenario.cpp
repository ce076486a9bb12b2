#include "sim/scenario/scenario.hpp"

namespace uptake {

int Organisation::people() const {
  if (roster) return static_cast<int>(roster->people.size());
  int people = 0;
  for (const Site& site : sites) people += site.units * site.people_per_unit;
  return people;
}

int Organisation::units() const {
  int units = 0;
  for (const Site& site : sites) units += site.units;
  return units;
}

std::vector<std::string> unit_names(const Organisation& organisation) {
  std::vector<std::string> names;
  names.reserve(static_cast<std::size_t>(organisation.units()));
  if (organisation.roster)
    for (const RosterUnit& unit : organisation.roster->units) names.push_back(unit.name);
  if (organisation.roster) return names;
  for (const Site& site : organisation.sites)
    for (int unit = 1; unit <= site.units; ++unit)
      names.push_back(site.name + "_" + std::to_string(unit));
  return names;
}

std::vector<int> people_of_units(const Organisation& organisation) {
  std::vector<int> people;
  for (const Site& site : organisation.sites)
    people.insert(people.end(), static_cast<std::size_t>(site.units), site.people_per_unit);
  if (organisation.roster)
    for (const RosterPerson& person : organisation.roster->people)
      ++people[static_cast<std::size_t>(person.unit)];
  return people;
}

std::vector<int> site_of_units(const Organisation& organisation) {
  std::vector<int> sites;
  sites.reserve(static_cast<std::size_t>(organisation.units()));
  for (std::size_t site = 0; site < organisation.sites.size(); ++site)
    sites.insert(sites.end(), static_cast<std::size_t>(organisation.sites[site].units),
                 static_cast<int>(site));
  return sites;
}

std::string to_text(ParameterSource source) {
  if (source == ParameterSource::filtered) return "filtered";
  return source == ParameterSource::prior ? "prior" : "centre";
}

}  // namespace uptake
