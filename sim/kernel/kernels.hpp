// The kernels that this machine can run.
#pragma once

#include "sim/kernel/week.hpp"

namespace uptake::kernel {

/// Fastest first; after the last comes one without a name. All give the same bits.
const Kernel<8>* kernels();

/// Those of sixteen lanes, likewise; there may be none.
const Kernel<16>* wide_kernels();

}  // namespace uptake::kernel
