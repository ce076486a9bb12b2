#include "sim/kernel/step.hpp"

namespace uptake::kernel {

void step_people_portable(const Week& week) { step_people(week); }

}  // namespace uptake::kernel
