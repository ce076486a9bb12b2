#include "sim/kernel/avx512.hpp"
// first: the rest is of its lanes
#include "sim/kernel/answers.hpp"
#include "sim/kernel/columns.hpp"
#include "sim/kernel/luck.hpp"
#include "sim/kernel/sort.hpp"
#include "sim/kernel/step.hpp"
#include "sim/kernel/unit.hpp"

namespace uptake::kernel {

Kernel<16> avx512_kernel() {
  return {"avx512",    draw_luck,  step_unit,    see_colleagues,
          step_people, ask_people, take_columns, sort_lanes};
}

}  // namespace uptake::kernel
