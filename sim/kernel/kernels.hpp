// The kernels that this machine can run.
#pragma once

#include "sim/kernel/week.hpp"

namespace uptake::kernel {

/// Fastest first; after the last comes one without a name. All give the same bits.
const Kernel* kernels();

}  // namespace uptake::kernel
