// The kernels that this machine can run.
#pragma once

#include "sim/kernel/week.hpp"

namespace uptake::kernel {

struct Kernel {
  const char* name = nullptr;
  void (*step_people)(const Week&) = nullptr;
  void (*see_colleagues)(const Ties&, const Shown*, int, int, SeenOfColleagues*) = nullptr;
};

/// Fastest first; after the last comes one without a name. All give the same bits.
const Kernel* kernels();

}  // namespace uptake::kernel
