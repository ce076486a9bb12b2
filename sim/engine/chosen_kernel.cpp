#include "sim/engine/chosen_kernel.hpp"

#include <cstdlib>
#include <string>

#include "sim/base/failure.hpp"
#include "sim/engine/reference_kernel.hpp"

namespace uptake {

namespace {

std::string wanted() {
  const char* named = std::getenv("UPTAKE_KERNEL");
  return named == nullptr ? "" : named;
}

}  // namespace

kernel::Kernel chosen_kernel() {
  const std::string name = wanted();
  if (name.empty()) return *kernel::kernels();
  if (name == reference_kernel().name) return reference_kernel();
  std::string known = reference_kernel().name;
  for (const kernel::Kernel* kernel = kernel::kernels(); kernel->name != nullptr; ++kernel) {
    if (name == kernel->name) return *kernel;
    known += std::string(", ") + kernel->name;
  }
  throw Failure(ExitCode::usage, "UPTAKE_KERNEL names '" + name +
                                     "', which this machine cannot run. Here there are " + known);
}

}  // namespace uptake
