// Kernels of N lanes that run here, the last without a name; of sixteen there may be none.
#pragma once

#include "sim/kernel/kernels.hpp"

namespace uptake {

template <int N>
const kernel::Kernel<N>* kernels_of();
template <>
inline const kernel::Kernel<8>* kernels_of() {
  return kernel::kernels();
}
template <>
inline const kernel::Kernel<16>* kernels_of() {
  return kernel::wide_kernels();
}

}  // namespace uptake
