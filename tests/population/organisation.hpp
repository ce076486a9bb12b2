// Four sites of eight units of twelve, the shape of the prototype and of health-centres.
#pragma once

#include "sim/scenario/scenario.hpp"

namespace uptake {

inline Organisation four_centres() {
  Organisation organisation;
  for (const char* name : {"north", "east", "south", "west"})
    organisation.sites.push_back({name, 8, 12});
  const double shares[] = {.27, .17, .23, .17, .13, .03};
  for (const double share : shares) {
    Profession profession;
    profession.name = "p" + std::to_string(organisation.professions.size());
    profession.share = share;
    organisation.professions.push_back(profession);
  }
  for (const Parameter& parameter : parameter_table()) {
    if (parameter.key == "network_ties_in_unit")
      organisation.network.ties_in_unit = parameter.value;
    if (parameter.key == "network_ties_in_site")
      organisation.network.ties_in_site = parameter.value;
    if (parameter.key == "network_ties_elsewhere")
      organisation.network.ties_elsewhere = parameter.value;
    if (parameter.key == "network_same_profession")
      organisation.network.same_profession = parameter.value;
    if (parameter.key == "network_spread") organisation.network.spread = parameter.value;
    if (parameter.key == "network_closure") organisation.network.closure = parameter.value;
  }
  return organisation;
}

}  // namespace uptake
