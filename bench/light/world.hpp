// Arrays of the light kernel, filled with numbers near one; its ties are those of a drawn network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bench/light/light.hpp"

namespace uptake {

template <int N>
class LightWorld {
 public:
  /// `ties` are those of `people` people and outlive the world; steps whole groups of them.
  LightWorld(const kernel::Ties& ties, int people);

  LightArrays<N> arrays();
  int people() const { return static_cast<int>(traits_.size()); }
  double ties_per_person() const;
  /// Vector operations in registers, draws too; loads and stores are not among them.
  double arithmetic_per_person_week() const;

 private:
  kernel::Ties ties_;
  std::vector<LightTraits<N>> traits_;
  std::vector<LightState<N>> state_;
  std::vector<kernel::Shown<N>> shown_, next_;
  std::vector<LightRoom<N>> room_;
};

}  // namespace uptake
