// Random numbers for the tests of kernels, and constants of random draws.
#pragma once

#include <cmath>

#include "sim/model/draw_parameters.hpp"
#include "sim/random/stream.hpp"
#include "tests/model/rollouts.hpp"

namespace uptake {

class Chance {
 public:
  explicit Chance(std::uint32_t number, std::uint64_t seed = 7)
      : stream_(seed, {number, 0, 0, Purpose::person_score}) {}
  float between(float low, float high) {
    return low + (high - low) * static_cast<float>(uniform(stream_));
  }
  bool coin(double heads = .5) { return uniform(stream_) < heads; }
  float flag() { return coin() ? 1.0f : 0.0f; }
  float maybe(float high) { return coin() ? 0 : between(0, high); }
  float uniform16() { return std::floor(between(0, 65536)) / 65536; }
  float normal_score() { return static_cast<float>(normal(stream_)); }
  int whole(int low, int high) {
    return static_cast<int>(
        std::floor(between(static_cast<float>(low), static_cast<float>(high) + .999f)));
  }

 private:
  Stream stream_;
};

inline Constants constants_number(std::uint32_t draw) {
  static const PriorDraws draws(table_choices(), 3);
  return constants_of(draws.draw(draw));
}

}  // namespace uptake
