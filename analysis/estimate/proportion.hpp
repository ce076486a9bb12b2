// Interval of a proportion of independent trials: Wilson 1927, J. Am. Stat. Assoc. 22:209 (doi
// 10.1080/01621459.1927.10502953), the score interval without continuity correction.
//
// Counts in, shares (0-1) out. Fails with Failure 70 without trials or with more successes than
// trials. Runs that share draws or an organisation are not such trials: use cluster_estimate.
#pragma once

#include <cstddef>

#include "analysis/estimate/interval.hpp"

namespace uptake {

Interval wilson_interval(std::size_t successes, std::size_t trials, double level = 0.95);

}  // namespace uptake
