#include "sim/kernel/answers.hpp"
#include "sim/kernel/sort.hpp"
#include "sim/kernel/step.hpp"
#include "sim/kernel/unit.hpp"

namespace uptake::kernel {

Kernel avx2_kernel() {
  return {"avx2", step_unit, see_colleagues, step_people, ask_people, sort_lanes<V>};
}

}  // namespace uptake::kernel
