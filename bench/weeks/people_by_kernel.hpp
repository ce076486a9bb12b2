// Weeks of people by a kernel, N runs side by side: looks at colleagues, draws of luck, steps
// and sums over units. Nothing of the engine around them.
#pragma once

#include <span>
#include <vector>

#include "bench/weeks/run_of_people.hpp"
#include "sim/kernel/week.hpp"

namespace uptake {

template <int N>
class PeopleByKernel {
 public:
  /// N runs of an organisation that outlives this.
  PeopleByKernel(const CompiledModel& model, const DrawnOrganisation& organisation,
                 std::span<const RunOfPeople> runs);

  /// All weeks, from the beginning.
  void step(const kernel::Kernel<N>& kernel);
  /// Looks of one week.
  void look(const kernel::Kernel<N>& kernel);

  const std::vector<kernel::PersonLanes<N>>& people() const { return people_; }
  /// Of all that `step` steps.
  double person_weeks() const { return static_cast<double>(people_.size() * doing_.size() * N); }

 private:
  void put_run(std::size_t lane, const RunOfPeople& run);
  void step_unit(const kernel::Kernel<N>& kernel, std::size_t week, std::size_t unit);
  void look(const kernel::Kernel<N>& kernel, std::size_t unit);
  void draw_luck(const kernel::Kernel<N>& kernel, std::size_t week, std::size_t unit);
  std::size_t units() const { return place_.size(); }
  std::size_t first_person(std::size_t unit) const {
    return static_cast<std::size_t>(organisation_.population.first_person[unit]);
  }

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  kernel::Ties ties_;
  kernel::Numbers<N> numbers_;
  std::vector<kernel::Doing<N>> doing_;                       // [week]
  std::vector<kernel::Place<N>> place_;                       // [unit]
  std::vector<kernel::PersonTraits<N>> traits_;               // [person]
  std::vector<kernel::PersonLanes<N>> begin_, people_;        // [person]
  std::vector<kernel::Shown<N>> shown_begin_, shown_, next_;  // [person]
  std::vector<kernel::UnitSums<N>> sums_;                     // [unit], of the last week
  kernel::PartySums<N> party_;
  // [person of the unit]
  std::vector<kernel::SeenOfColleagues<N>> seen_;
  std::vector<kernel::OneLuck> luck_;
  std::vector<kernel::Lanes<N>> feasible_;
  std::vector<kernel::WeekLanes<N>> took_;
};

}  // namespace uptake
