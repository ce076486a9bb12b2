#include "sim/kernel/kernels.hpp"

namespace uptake::kernel {

const Kernel* kernels() {
  static const Kernel all[] = {avx2_kernel(), portable_kernel(), {}};
  return __builtin_cpu_supports("avx2") ? all : all + 1;
}

}  // namespace uptake::kernel
