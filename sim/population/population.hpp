// One organisation: its people, units, sites, and the scores behind every trait.
//
// It depends on the scenario's [organisation], the seed and the organisation's number g only:
// strategies and parameter draws meet the same persons. A trait is score times parameter
// (sim/model/traits.hpp). People stand in order of site and unit. With a roster, who works where
// and as what is the roster's for every g; the scores are drawn all the same.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/random/purpose.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

inline constexpr std::size_t person_scores = 13;  ///< extent of PersonScore
inline constexpr std::size_t unit_scores = 4;     ///< extent of UnitScore

/// What a roster says of one person in place of what would follow from scores and profession.
struct KnownOfPerson {
  std::optional<float> hours_per_week;
  std::optional<float> tasks_per_week;
  std::optional<float> attitude;
  std::optional<float> know_how;
};

struct Population {
  std::vector<std::uint32_t> key;  ///< [person], names the person's luck; the index if drawn
  std::vector<int> unit;           ///< [person]
  std::vector<int> profession;     ///< [person], index into the scenario's professions
  std::vector<int> first_person;   ///< [unit + 1]; unit u is first_person[u] .. first_person[u+1]-1
  std::vector<int> site;           ///< [unit]
  std::vector<std::uint32_t> unit_key;  ///< [unit], names the unit's scores; the index if drawn
  std::vector<KnownOfPerson> known;     ///< [person] of a roster; empty if drawn
  int sites = 0;
  Grid<float> scores;      ///< [person][PersonScore]
  Grid<float> unit_score;  ///< [unit][UnitScore]

  int people() const { return static_cast<int>(unit.size()); }
  int units() const { return static_cast<int>(site.size()); }
  float score(int person, PersonScore which) const {
    return scores(static_cast<std::size_t>(person), static_cast<std::size_t>(which));
  }
  float score_of_unit(int unit_index, UnitScore which) const {
    return unit_score(static_cast<std::size_t>(unit_index), static_cast<std::size_t>(which));
  }
};

/// Organisation number g, drawn or as its roster says.
Population draw_population(const Organisation& organisation, std::uint64_t seed, std::uint32_t g);

}  // namespace uptake
