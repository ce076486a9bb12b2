#include "sim/kernel/answers.hpp"
#include "sim/kernel/sort.hpp"
#include "sim/kernel/step.hpp"
#include "sim/kernel/unit.hpp"

namespace uptake::kernel {

Kernel portable_kernel() {
  return {"portable", step_unit, see_colleagues, step_people, ask_people, sort_lanes<HalfV>};
}

}  // namespace uptake::kernel
