#include "sim/kernel/step.hpp"

namespace uptake::kernel {

void step_people_avx2(const Week& week) { step_people(week); }

void see_colleagues_avx2(const Ties& ties, const Shown* shown, int begin, int end,
                         SeenOfColleagues* seen) {
  see_colleagues(ties, shown, begin, end, seen);
}

}  // namespace uptake::kernel
