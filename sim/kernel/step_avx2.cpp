#include "sim/kernel/avx2.hpp"
// first: the rest is of its lanes
#include "sim/kernel/answers.hpp"
#include "sim/kernel/columns.hpp"
#include "sim/kernel/luck.hpp"
#include "sim/kernel/sort.hpp"
#include "sim/kernel/step.hpp"
#include "sim/kernel/unit.hpp"

namespace uptake::kernel {

Kernel<8> avx2_kernel() {
  return {"avx2",      draw_luck,  step_unit,    see_colleagues,
          step_people, ask_people, take_columns, sort_lanes};
}

}  // namespace uptake::kernel
