// targets = { sites, units } of a practice: whom an activity is for.
//
// Takes the table; gives sites and units by index, or nothing and problems in the log. Units are
// listed only by `target_units`, since an activity for everybody has ten million of them.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/unit_directory.hpp"

namespace uptake {

struct Targets {
  enum class Reach { everywhere, listed };
  Reach reach = Reach::everywhere;
  std::set<int> sites;
  std::set<int> units;
};

/// `directory` is nullptr when the sites are not known: their names are not checked then.
std::optional<Targets> read_targets(const Value& table, const UnitDirectory* directory,
                                    ProblemLog& log);

/// Ascending.
std::vector<int> target_units(const Targets& targets, const UnitDirectory& directory);

}  // namespace uptake
