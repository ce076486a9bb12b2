#include "sim/engine/chosen_kernel.hpp"

#include <cstdlib>
#include <string>

#include "sim/base/failure.hpp"
#include "sim/engine/reference_kernel.hpp"

namespace uptake {

namespace {

struct Chosen {
  kernel::Kernel<8> eight;
  kernel::Kernel<16> sixteen;
};

std::string wanted() {
  const char* named = std::getenv("UPTAKE_KERNEL");
  return named == nullptr ? "" : named;
}

template <int N>
const kernel::Kernel<N>* find(const kernel::Kernel<N>* kernels, const std::string& name,
                              std::string& known) {
  for (const kernel::Kernel<N>* kernel = kernels; kernel->name != nullptr; ++kernel) {
    if (name == kernel->name) return kernel;
    known += std::string(", ") + kernel->name;
  }
  return nullptr;
}

// Where a wide kernel is named, what is left of the runs goes to the fastest of eight lanes.
Chosen chosen() {
  const std::string name = wanted();
  if (name.empty()) return {*kernel::kernels(), *kernel::wide_kernels()};
  if (name == "reference") return {reference_kernel<8>(), reference_kernel<16>()};
  std::string known = "reference";
  if (const auto* wide = find(kernel::wide_kernels(), name, known))
    return {*kernel::kernels(), *wide};
  if (const auto* eight = find(kernel::kernels(), name, known)) return {*eight, {}};
  throw Failure(ExitCode::usage, "UPTAKE_KERNEL names '" + name +
                                     "', which this machine cannot run. Here there are " + known);
}

}  // namespace

template <>
kernel::Kernel<8> chosen_kernel() {
  return chosen().eight;
}

template <>
kernel::Kernel<16> chosen_kernel() {
  return chosen().sixteen;
}

std::size_t widest_kernel() { return chosen().sixteen.name != nullptr ? 16 : 8; }

const char* kernel_name() {
  const Chosen kernels = chosen();
  return kernels.sixteen.name != nullptr ? kernels.sixteen.name : kernels.eight.name;
}

}  // namespace uptake
