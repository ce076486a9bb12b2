// A ratio of two means from the same runs, such as paid hours per regular user.
//
// Ratio of means, not mean of ratios: the latter has no mean where a run's denominator may be near
// 0. Interval by Fieller 1954 (J. R. Stat. Soc. B 16:175) over cluster means, Student's t.
#pragma once

#include <cstddef>
#include <span>

#include "analysis/estimate/interval.hpp"

namespace uptake {

/// `mean` is numerator mean over denominator mean (NaN for a denominator of mean 0); the spans are
/// of one length, values of the same runs; the unit is theirs, divided. No interval with fewer than
/// two clusters, nor where Fieller's set is unbounded: the denominator is not distinguishable from
/// 0. Throws Failure(70) without values or with spans of different length.
Estimate ratio_of_means(std::span<const double> numerator, std::span<const double> denominator,
                        std::size_t per_cluster, const Confidence& confidence = {});

}  // namespace uptake
