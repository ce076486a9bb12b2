#include "sim/engine/block_course.hpp"
#include "sim/engine/block_end_of_week.hpp"
#include "sim/engine/block_feasible.hpp"
#include "sim/engine/block_meetings.hpp"
#include "sim/engine/block_people.hpp"
#include "sim/engine/block_pools.hpp"
#include "sim/engine/block_saved.hpp"
#include "sim/engine/block_units.hpp"

namespace uptake {

template class Block<16>;

}  // namespace uptake
