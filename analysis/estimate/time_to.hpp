// How long until a level is reached, where some runs end before: Kaplan and Meier 1958 (J. Am.
// Stat. Assoc. 53:457). A mean over those that got there would leave out the slow.
//
// Times in weeks (any unit), >= 0. Intervals are of the log-log kind (Kalbfleisch and Prentice
// 1980; Brookmeyer and Crowley 1982, Biometrics 38:29, for the median: the times at which the
// interval of the share not there yet holds one half). The variance is Greenwood's for clusters of
// one; for larger clusters of neighbours it is that of the clusters' influences (Williams 1995,
// J. Am. Stat. Assoc. 90:1194), with Student's t of clusters - 1.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace uptake {

struct TimeTo {
  double time = 0;      ///< when reached, or when observation ended
  bool reached = true;  ///< false: censored at `time`
};

/// All at the times at which some run got there, ascending.
struct ReachedCurve {
  std::vector<double> times;
  std::vector<double> share;      ///< there by then (0-1), a right-continuous step
  std::vector<double> low, high;  ///< of `share`; NaN where the variance is not known
  double median = 0;              ///< infinite when fewer than half get there
  double median_low = 0;          ///< infinite when not even the upper curve gets to half
  double median_high = 0;         ///< infinite when the lower curve does not
  double censored_share = 0;      ///< of all runs
};

/// Throws Failure(70) without runs or with clusters of none.
ReachedCurve reached_curve(std::span<const TimeTo> runs, std::size_t per_cluster,
                           double level = 0.95);

}  // namespace uptake
