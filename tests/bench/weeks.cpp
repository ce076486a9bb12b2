// The weeks of people that are timed are the same by every kernel and by the reference.
#include <cstring>
#include <string>

#include "bench/organisation.hpp"
#include "bench/weeks/people_by_kernel.hpp"
#include "bench/weeks/people_by_reference.hpp"
#include "sim/engine/lanes_of_model.hpp"
#include "sim/kernel/kernels.hpp"
#include "tests/catch.hpp"
#include "tests/kernel/kernels_of.hpp"

using namespace uptake;

namespace {

// Bytes of one run's people, in lane 0.
std::string bytes_of(const PersonState& state) {
  kernel::PersonLanes<8> lanes;
  put(lanes, 0, state);
  return {reinterpret_cast<const char*>(&lanes), sizeof lanes};
}

}  // namespace

TEMPLATE_TEST_CASE_SIG("weeks of people are the same by a kernel and by the reference", "",
                       ((int N), N), 8, 16) {
  const CompiledModel model(organisation_of(60));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  const std::vector<RunOfPeople> runs = runs_of_people(model, organisation, N);
  PeopleByKernel<N> by_kernel(model, organisation, runs);
  for (const kernel::Kernel<N>* k = kernels_of<N>(); k->name != nullptr; ++k) {
    INFO(k->name);
    by_kernel.step(*k);
    for (std::size_t lane = 0; lane < N; ++lane) {
      PeopleByReference by_reference(model, organisation, runs[lane]);
      by_reference.step();
      for (std::size_t p = 0; p < by_reference.people().size(); ++p)
        CHECK(bytes_of(state_of(by_kernel.people()[p], lane)) ==
              bytes_of(by_reference.people()[p]));
      CHECK(by_reference.people().front().history > 1);
    }
  }
}
