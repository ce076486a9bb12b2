#include "sim/kernel/step.hpp"

namespace uptake::kernel {

void step_people_avx2(const Week& week) { step_people(week); }

}  // namespace uptake::kernel
