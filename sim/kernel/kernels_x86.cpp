#include "sim/kernel/kernels.hpp"

namespace uptake::kernel {

const Kernel<8>* kernels() {
  static const Kernel<8> all[] = {avx2_kernel(), portable_kernel(), {}};
  return __builtin_cpu_supports("avx2") ? all : all + 1;
}

const Kernel<16>* wide_kernels() {
  static const Kernel<16> all[] = {avx512_kernel(), {}};
  const bool runs = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                    __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
  return runs ? all : all + 1;
}

}  // namespace uptake::kernel
