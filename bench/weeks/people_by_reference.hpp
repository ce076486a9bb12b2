// The same weeks by the reference implementation of sim/model as it stands: one run at a time,
// person by person, in plain arrays.
#pragma once

#include <vector>

#include "bench/weeks/run_of_people.hpp"
#include "sim/engine/observation.hpp"
#include "sim/model/hours.hpp"

namespace uptake {

class PeopleByReference {
 public:
  /// Model, organisation and run outlive this.
  PeopleByReference(const CompiledModel& model, const DrawnOrganisation& organisation,
                    const RunOfPeople& run)
      : model_(model), organisation_(organisation), run_(run), sums_(run.climate.size()) {}

  /// All weeks, from the beginning.
  void step();

  const std::vector<PersonState>& people() const { return people_; }
  double person_weeks() const {
    return static_cast<double>(run_.traits.size() * run_.weeks.size());
  }

 private:
  struct Shown {
    float use = 0, know_how = 0;
  };

  void step_unit(std::size_t week, std::size_t unit);
  void step_person(std::size_t person, const Surroundings& here, const Luck& luck, UnitWeek& sums);
  Colleagues seen_by(std::size_t person) const;

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  const RunOfPeople& run_;
  std::vector<PersonState> people_;  // [person]
  std::vector<Shown> shown_, next_;  // [person]
  std::vector<UnitWeek> sums_;       // [unit], of the last week
  PartyWeek party_;
  std::vector<Luck> luck_;  // [person of the unit]
};

}  // namespace uptake
