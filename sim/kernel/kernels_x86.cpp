#include "sim/kernel/kernels.hpp"

namespace uptake::kernel {

const Kernel* kernels() {
  static const Kernel all[] = {{"avx2", step_people_avx2, see_colleagues_avx2},
                               {"portable", step_people_portable, see_colleagues_portable},
                               {}};
  return __builtin_cpu_supports("avx2") ? all : all + 1;
}

}  // namespace uptake::kernel
