#include "sim/engine/shown_groups.hpp"

#include <algorithm>
#include <tuple>

namespace uptake {

namespace {

std::vector<int> people_of_groups(const Groups& groups, const std::vector<Site>& sites,
                                  const Population& population) {
  std::vector<int> people(groups.count(), 0);
  for (std::size_t p = 0; p < population.unit.size(); ++p) {
    const auto unit = static_cast<std::size_t>(population.unit[p]);
    const auto site = static_cast<std::size_t>(population.site[unit]);
    const auto profession = static_cast<std::size_t>(population.profession[p]);
    for (const std::size_t group : {groups.organisation(), groups.site(site), groups.unit(unit),
                                    groups.profession(profession)})
      ++people[group];
    if (groups.sectors > 0) ++people[groups.sector(static_cast<std::size_t>(sites[site].sector))];
  }
  return people;
}

// Parts of one whole that is shown.
void hide_what_subtraction_shows(const std::vector<int>& people, std::vector<std::size_t> parts,
                                 std::vector<bool>& shown) {
  std::sort(parts.begin(), parts.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(people[a], a) < std::tuple(people[b], b);
  });
  int hidden = 0;
  for (const std::size_t part : parts)
    if (!shown[part]) hidden += people[part];
  for (const std::size_t part : parts) {
    if (hidden == 0 || hidden >= smallest_group) return;
    if (!shown[part]) continue;
    shown[part] = false;
    hidden += people[part];
  }
}

void hide_parts_of_sites(const Groups& groups, const Population& population,
                         const std::vector<int>& people, std::vector<bool>& shown) {
  std::vector<std::vector<std::size_t>> units_of(groups.sites);
  for (std::size_t unit = 0; unit < groups.units; ++unit)
    units_of[static_cast<std::size_t>(population.site[unit])].push_back(groups.unit(unit));
  for (std::size_t site = 0; site < groups.sites; ++site) {
    const auto& units = units_of[site];
    if (shown[groups.site(site)])
      hide_what_subtraction_shows(people, units, shown);
    else
      for (const std::size_t unit : units) shown[unit] = false;
  }
}

}  // namespace

std::vector<bool> shown_groups(const CompiledModel& model, const Population& population) {
  const Groups groups = groups_of(model.organisation());
  const std::vector<int> people = people_of_groups(groups, model.organisation().sites, population);
  std::vector<bool> shown;
  for (const int number : people) shown.push_back(number >= smallest_group);
  if (!model.organisation().roster) return shown;
  std::vector<std::size_t> sites, professions;
  for (std::size_t site = 0; site < groups.sites; ++site) sites.push_back(groups.site(site));
  for (std::size_t at = 0; at < groups.professions; ++at)
    professions.push_back(groups.profession(at));
  hide_what_subtraction_shows(people, sites, shown);
  hide_what_subtraction_shows(people, professions, shown);
  hide_parts_of_sites(groups, population, people, shown);
  return shown;
}

}  // namespace uptake
