// targets = { sites, units, professions, lowest_know_how } of a practice: whom an activity is for.
//
// Takes the table; gives sites, units and professions by index, or nothing and problems in the
// log. Units are listed only by `target_units`, since an activity for everybody has ten million
// of them.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/practice_settings.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/unit_directory.hpp"

namespace uptake {

struct Targets {
  enum class Reach { everywhere, listed };
  Reach reach = Reach::everywhere;
  std::set<int> sites;
  std::set<int> units;
  std::set<int> professions;   ///< none: all
  double lowest_know_how = 0;  ///< 0: all
};

/// What names are looked up in; nullptr where they are not known: names are not checked then.
struct Directory {
  const UnitDirectory* units = nullptr;
  const std::vector<Profession>* professions = nullptr;
};

/// `reaches` is not `everybody`.
std::optional<Targets> read_targets(const Value& table, Reaches reaches, const Directory& directory,
                                    ProblemLog& log);

/// Ascending.
std::vector<int> target_units(const Targets& targets, const UnitDirectory& directory);

/// A profession of the organisation by its name, as an index; nothing and a problem otherwise.
std::optional<int> profession_of(const Value& item, const std::vector<Profession>& professions,
                                 ProblemLog& log);

}  // namespace uptake
