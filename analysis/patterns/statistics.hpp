// Statistics of people in units, and intervals over replications.
//
// Values of one kind in, a number out; NaN where it is not defined (nobody, nothing varies). Series
// of unequal length throw Failure(70).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>

#include "analysis/estimate/interval.hpp"

namespace uptake {

/// Of a sample: divides by n - 1.
double standard_deviation(std::span<const float> values);

/// Pearson's.
double correlation(std::span<const float> x, std::span<const float> y);

/// Mean of each group; `group` holds any numbers, [value].
std::map<int, double> group_means(std::span<const float> values, std::span<const int> group);

/// ICC(1) of one-way analysis of variance (Shrout and Fleiss 1979, doi 10.1037/0033-2909.86.2.420);
/// groups of unequal size by their corrected mean size n0 (Donner and Koval 1980, Biometrics
/// 36:19). Negative when groups are more alike than chance makes them.
double intraclass_correlation(std::span<const float> values, std::span<const int> group);

/// 95 % interval of a statistic from its values without each replication in turn (Tukey's
/// jackknife; Efron and Tibshirani 1993, ch. 11), Student's t. None with fewer than two, or where
/// one of them is not finite.
std::optional<Interval> jackknife_interval(double value, std::span<const double> without_each);

/// 95 % interval of a share `met / all` (Wilson 1927, doi 10.1080/01621459.1927.10502953).
Interval wilson_interval(std::size_t met, std::size_t all);

}  // namespace uptake
