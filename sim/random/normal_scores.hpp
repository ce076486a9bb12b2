// Standard normals of twelve bits, eight from one Philox call.
//
// A score is the quantile of one of 4,096 equally likely parts of the distribution, at the middle
// of the part: at most 3.67 either way, variance .9995. For what is rounded to a few values
// anyway, such as answers of a questionnaire.
#pragma once

#include <cstdint>
#include <span>

#include "sim/random/stream.hpp"

namespace uptake {

/// The first scores of a stream; two from each of its words, the lower half first.
void draw_normal_scores(std::uint64_t seed, const StreamName& name, std::span<float> scores);

}  // namespace uptake
