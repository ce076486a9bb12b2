#include "sim/kernel/kernels.hpp"

namespace uptake::kernel {

const Kernel* kernels() {
  static const Kernel all[] = {{"portable", step_people_portable, see_colleagues_portable}, {}};
  return all;
}

}  // namespace uptake::kernel
