// Which kernel steps people: the fastest that runs here, or what UPTAKE_KERNEL names.
#pragma once

#include <cstddef>

#include "sim/kernel/kernels.hpp"

namespace uptake {

/// Of N lanes, 8 or 16; for 16 one without a name where none is chosen. Throws Failure (usage) for
/// a name that this machine cannot run.
template <int N>
kernel::Kernel<N> chosen_kernel();

/// How many lanes the widest has.
std::size_t widest_kernel();

/// "avx512", "avx2", "portable", "reference": what steps most of many runs.
const char* kernel_name();

}  // namespace uptake
