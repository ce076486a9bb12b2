// Standard normals of twelve bits, eight from one Philox call.
//
// A score is the quantile of one of 4,096 equally likely parts of the distribution, at the middle
// of the part: at most 3.67 either way, variance .9995. For what is rounded to a few values
// anyway, such as answers of a questionnaire.
#pragma once

#include <cstdint>

#include "sim/random/philox.hpp"
#include "sim/random/stream.hpp"

namespace uptake {

class NormalScores {
 public:
  NormalScores(std::uint64_t seed, const StreamName& name) : stream_(seed, name) {}
  float operator()();

 private:
  Stream stream_;
  std::uint32_t word_ = 0;
  bool half_left_ = false;
};

}  // namespace uptake
