// Repetition written out by the compiler.
#pragma once

namespace uptake {
namespace {

/// `step.operator()<k>()` for k of `first` to `end` - 1.
template <int first, int end, class Step>
inline __attribute__((always_inline)) void unrolled(const Step& step) {
  if constexpr (first < end) {
    step.template operator()<first>();
    unrolled<first + 1, end>(step);
  }
}

}  // namespace
}  // namespace uptake
