// One run whose people can be looked at: a record holds means only.
//
// Steps the equations of sim/model in their order for one strategy at the centre of the parameters;
// every unit goes live in week 0, and practices have no targets below the unit. A test shows that
// its course is the engine's.
#pragma once

#include <vector>

#include "sim/model/compiled_model.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"

namespace effects {

using namespace uptake;

class OpenRun {
 public:
  /// `model` must outlive it; g is the number of the organisation and its luck.
  OpenRun(const CompiledModel& model, std::size_t strategy, std::uint32_t g);

  /// Up to and with this week.
  void run_to(int week);

  const Constants& constants() const { return c_; }
  const std::vector<Traits>& traits() const { return traits_; }
  const std::vector<PersonState>& people() const { return people_; }
  const std::vector<PersonWeek>& took() const { return took_; }  ///< last week
  const std::vector<UnitState>& units() const { return units_; }
  const OrganisationState& organisation() const { return organisation_; }

 private:
  void step();
  void meet_exposures();
  void step_desks();
  void step_units();
  void step_people();
  void end_week();
  Surroundings surroundings_of(std::size_t unit) const;
  Colleagues colleagues_of(std::size_t person) const;
  int people_in(std::size_t unit) const;

  const CompiledModel& model_;
  const CompiledStrategy& strategy_;
  Constants c_;
  DrawnOrganisation drawn_;
  std::vector<Traits> traits_;       // [person]
  std::vector<PersonState> people_;  // [person]
  std::vector<PersonState> seen_;    // [person], as of the end of last week
  std::vector<PersonWeek> took_;     // [person]
  std::vector<UnitState> units_;     // [unit]
  std::vector<Exposure> doing_;      // [unit]
  std::vector<Desk> desks_;          // [site]
  std::vector<float> desk_load_;     // [site], last week's
  OrganisationState organisation_;
  int week_;  // next
};

}  // namespace effects
