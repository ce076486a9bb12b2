// A thousand people whose weeks are done in every way there is; each way is a work of its own.
#pragma once

#include <vector>

#include "bench/light/world.hpp"
#include "bench/weeks/people_by_kernel.hpp"
#include "bench/weeks/people_by_reference.hpp"

namespace uptake {

template <int N>  // runs side by side
class ThousandPeople {
 public:
  explicit ThousandPeople(int people);

  void step_by_kernel();
  void step_by_reference();  ///< the runs, one after the other
  void run();                ///< the whole engine
  void do_light();           ///< nothing where it cannot run
  void do_peak();            ///< likewise

  /// Of each of the above but the last two.
  double person_weeks() const { return by_kernel_.person_weeks(); }
  double light_person_weeks() const;
  double light_operations() const;
  double peak_operations() const;

 private:
  CompiledModel model_;
  DrawnOrganisation organisation_;
  std::vector<RunOfPeople> runs_;
  PeopleByKernel<N> by_kernel_;
  std::vector<PeopleByReference> by_reference_;
  LightWorld<N> light_;
  kernel::Kernel<N> kernel_;
};

}  // namespace uptake
