// Sites and units as a list names them: ["north", "south_2"].
//
// Takes the array; gives what it names, with problems in the log (unknown names have the nearest
// known one). `directory` is nullptr when the sites are not known: names are not checked then.
#pragma once

#include <set>
#include <string>

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/unit_directory.hpp"

namespace uptake {

struct Places {
  std::set<int> sites;
  std::set<int> units;

  bool empty() const { return sites.empty() && units.empty(); }
};

Places places_of(const Value& list, const std::string& key, const UnitDirectory* directory,
                 ProblemLog& log);

/// Units of the sites, and those named themselves.
std::set<int> units_of(const Places& places, const UnitDirectory& directory);

}  // namespace uptake
