// The reference implementation of sim/model as a kernel: run by run, person by person.
#pragma once

#include "sim/kernel/week.hpp"

namespace uptake {

/// For tests, and whoever doubts a faster one: the bits every kernel has to give.
template <int N>
kernel::Kernel<N> reference_kernel();

}  // namespace uptake
