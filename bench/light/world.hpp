// Arrays of the light kernel, filled with numbers near one; its ties are those of a drawn network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bench/light/light.hpp"

namespace uptake {

class LightWorld {
 public:
  /// `ties` are those of `people` people and outlive the world; steps whole groups of them.
  LightWorld(const kernel::Ties& ties, int people);

  LightArrays arrays();
  int people() const { return static_cast<int>(traits_.size()); }
  double ties_per_person() const;
  /// Vector operations in registers, draws too; loads and stores are not among them.
  double arithmetic_per_person_week() const;

 private:
  kernel::Ties ties_;
  std::vector<LightTraits> traits_;
  std::vector<LightState> state_;
  std::vector<kernel::Shown> shown_, next_;
  std::vector<LightRoom> room_;
};

}  // namespace uptake
