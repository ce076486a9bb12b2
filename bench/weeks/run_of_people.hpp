// What one run's people are and meet in the weeks of a plan, ready made: weeks of people alone can
// be stepped, without the engine around them. Units, desks and defects stay as they begin.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/model/compiled_model.hpp"
#include "sim/model/person.hpp"

namespace uptake {

struct RunOfPeople {
  Constants constants;
  std::vector<Traits> traits;       ///< [person]
  std::vector<PersonState> begin;   ///< [person], before the first week
  std::vector<Surroundings> weeks;  ///< [week since the model's first], climate aside
  std::vector<float> climate;       ///< [unit]
};

/// Of the model's first strategy, whose units all go live in week 0, under a parameter draw.
RunOfPeople run_of_people(const CompiledModel& model, const DrawnOrganisation& organisation,
                          std::uint32_t draw);

/// Of the first `count` draws.
std::vector<RunOfPeople> runs_of_people(const CompiledModel& model,
                                        const DrawnOrganisation& organisation, int count);

}  // namespace uptake
