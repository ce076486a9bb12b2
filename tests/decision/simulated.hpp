// Runs with known variances: what is not known, luck that a cluster's draws share, own luck.
#pragma once

#include <cmath>
#include <functional>

#include "analysis/decision/comparison.hpp"
#include "sim/random/stream.hpp"

namespace uptake {

struct Shape {
  std::size_t strategies = 2, draws = 200, replications = 4, per_cluster = 8;
};

/// Both kinds of luck are independent between strategies, with these standard deviations of a run.
struct Luck {
  double shared = 0, own = 0;
};

/// The effects of one draw, [strategy].
using DrawEffects = std::function<std::vector<double>(Stream&)>;

inline RunValues simulated(const Shape& shape, const Luck& luck, std::uint32_t repeat,
                           const DrawEffects& effects) {
  const auto purpose = Purpose::person_score;
  Stream world(20240505, {.entity = repeat, .slot = 0, .purpose = purpose});
  Stream chance(20240505, {.entity = repeat, .slot = 1, .purpose = purpose});
  RunValues runs{shape.strategies, shape.draws, shape.replications, {}};
  runs.values.resize(shape.strategies * shape.draws * shape.replications);
  std::vector<double> shared(shape.strategies * shape.replications);
  for (std::size_t draw = 0; draw < shape.draws; ++draw) {
    if (draw % shape.per_cluster == 0)
      for (double& value : shared) value = luck.shared * normal(chance);
    const std::vector<double> effect = effects(world);
    for (std::size_t s = 0; s < shape.strategies; ++s)
      for (std::size_t r = 0; r < shape.replications; ++r)
        runs.values[(s * shape.draws + draw) * shape.replications + r] =
            effect[s] + shared[s * shape.replications + r] + luck.own * normal(chance);
  }
  return runs;
}

/// Mean and standard error of a number that independent repeats give.
struct Repeated {
  double mean = 0, error = 0;
};

inline Repeated repeated(std::uint32_t times, const std::function<double(std::uint32_t)>& once) {
  double sum = 0, squares = 0;
  for (std::uint32_t repeat = 0; repeat < times; ++repeat) {
    const double value = once(repeat);
    sum += value;
    squares += value * value;
  }
  const double mean = sum / times;
  return {mean, std::sqrt((squares / times - mean * mean) / (times - 1))};
}

}  // namespace uptake
