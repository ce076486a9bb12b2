// Weeks of people by a kernel, eight runs side by side: looks at colleagues, draws of luck, steps
// and sums over units. Nothing of the engine around them.
#pragma once

#include <span>
#include <vector>

#include "bench/weeks/run_of_people.hpp"
#include "sim/kernel/week.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

class PeopleByKernel {
 public:
  /// Eight runs of an organisation that outlives this.
  PeopleByKernel(const CompiledModel& model, const DrawnOrganisation& organisation,
                 std::span<const RunOfPeople> runs);

  /// All weeks, from the beginning.
  void step(const kernel::Kernel& kernel);
  /// Looks of one week.
  void look(const kernel::Kernel& kernel);

  const std::vector<kernel::PersonLanes>& people() const { return people_; }
  /// Of all that `step` steps.
  double person_weeks() const {
    return static_cast<double>(people_.size() * doing_.size() * kernel::lane_count);
  }

 private:
  void put_run(std::size_t lane, const RunOfPeople& run);
  void step_unit(const kernel::Kernel& kernel, std::size_t week, std::size_t unit);
  void look(const kernel::Kernel& kernel, std::size_t unit);
  void draw_luck(std::size_t week, std::size_t unit);
  std::size_t units() const { return place_.size(); }
  std::size_t first_person(std::size_t unit) const {
    return static_cast<std::size_t>(organisation_.population.first_person[unit]);
  }

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  kernel::Ties ties_;
  kernel::Numbers numbers_;
  std::vector<kernel::Doing> doing_;                       // [week]
  std::vector<kernel::Place> place_;                       // [unit]
  std::vector<kernel::PersonTraits> traits_;               // [person]
  std::vector<kernel::PersonLanes> begin_, people_;        // [person]
  std::vector<kernel::Shown> shown_begin_, shown_, next_;  // [person]
  std::vector<kernel::UnitSums> sums_;                     // [unit], of the last week
  kernel::PartySums party_;
  // [person of the unit]
  std::vector<kernel::SeenOfColleagues> seen_;
  std::vector<Luck> luck_;
  std::vector<kernel::LuckLanes> luck_lanes_;
  std::vector<kernel::Lanes> feasible_;
  std::vector<kernel::WeekLanes> took_;
};

}  // namespace uptake
