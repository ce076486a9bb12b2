#include "sim/kernel/kernels.hpp"

namespace uptake::kernel {

const Kernel<8>* kernels() {
  static const Kernel<8> all[] = {portable_kernel(), {}};
  return all;
}

const Kernel<16>* wide_kernels() {
  static const Kernel<16> none;
  return &none;
}

}  // namespace uptake::kernel
