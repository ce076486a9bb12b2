#include "sim/engine/chosen_kernel.hpp"

#include <cstdlib>
#include <string>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

std::string wanted() {
  const char* named = std::getenv("UPTAKE_KERNEL");
  return named == nullptr ? "" : named;
}

}  // namespace

const kernel::Kernel* chosen_kernel() {
  const std::string name = wanted();
  if (name.empty()) return kernel::kernels();
  if (name == "reference") return nullptr;
  std::string known = "reference";
  for (const kernel::Kernel* kernel = kernel::kernels(); kernel->name != nullptr; ++kernel) {
    if (name == kernel->name) return kernel;
    known += std::string(", ") + kernel->name;
  }
  throw Failure(ExitCode::usage, "UPTAKE_KERNEL names '" + name +
                                     "', which this machine cannot run. Here there are " + known);
}

const char* kernel_name() {
  const kernel::Kernel* kernel = chosen_kernel();
  return kernel == nullptr ? "reference" : kernel->name;
}

}  // namespace uptake
