#include "sim/kernel/kernels.hpp"

namespace uptake::kernel {

const Kernel* kernels() {
  static const Kernel all[] = {portable_kernel(), {}};
  return all;
}

}  // namespace uptake::kernel
