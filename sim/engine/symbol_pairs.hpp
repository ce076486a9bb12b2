// Tables of symbols that the kernel and the model call alike; for lanes_of_model*.cpp.
#pragma once

#include <cstddef>

#include "sim/kernel/week.hpp"

namespace uptake {

template <int N, class Kernel, class Model>
struct Pair {
  kernel::Lanes<N> Kernel::* lanes;
  float Model::* one;
};

template <int N, class Kernel, class Model, std::size_t Count>
void put(Kernel& lanes, std::size_t lane, const Model& one,
         const Pair<N, Kernel, Model> (&pairs)[Count]) {
  for (const auto& pair : pairs) (lanes.*pair.lanes).at[lane] = one.*pair.one;
}

template <int N, class Kernel, class Model, std::size_t Count>
void take(const Kernel& lanes, std::size_t lane, Model& one,
          const Pair<N, Kernel, Model> (&pairs)[Count]) {
  for (const auto& pair : pairs) one.*pair.one = (lanes.*pair.lanes).at[lane];
}

}  // namespace uptake
