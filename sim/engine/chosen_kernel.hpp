// Which kernel steps people: the fastest that runs here, or what UPTAKE_KERNEL names.
#pragma once

#include "sim/kernel/kernels.hpp"

namespace uptake {

/// Throws Failure (usage) for a name that this machine cannot run.
kernel::Kernel chosen_kernel();

/// "avx2", "portable", "reference".
inline const char* kernel_name() { return chosen_kernel().name; }

}  // namespace uptake
