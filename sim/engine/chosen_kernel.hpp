// Which kernel steps people: the fastest that runs here, or what UPTAKE_KERNEL names.
#pragma once

#include "sim/kernel/kernels.hpp"

namespace uptake {

/// nullptr: the reference implementation (UPTAKE_KERNEL=reference). Throws Failure (usage) for a
/// name that this machine cannot run.
const kernel::Kernel* chosen_kernel();

/// "avx2", "portable", "reference".
const char* kernel_name();

}  // namespace uptake
