// Reading weekly series and snapshots of a run.
//
// Weeks count from go-live. What a measure needs is looked for beforehand (observed_enough.hpp);
// a series without one of the weeks, or a snapshot that is not there, throws Failure(70).
#pragma once

#include <vector>

#include "analysis/patterns/observed.hpp"

namespace uptake {

using Series = std::vector<float> ObservedRun::*;

/// Mean over weeks `first` to `last`, both included, as far as they were simulated.
double mean_of_weeks(const ObservedRun& run, Series series, int first, int last);

/// "At week w": mean of weeks w-2 to w+2, as far as they were simulated.
double at_week(const ObservedRun& run, Series series, int week);

/// The first week at which the 5-week mean (as above) has made 80 % of the rise from its first
/// value to its highest; NaN with a NaN in the series.
double week_of_rise(const ObservedRun& run, Series series);

/// Null when there is none of this week.
const Snapshot* find_snapshot(const ObservedRun& run, int week);
const Snapshot& snapshot_at(const ObservedRun& run, int week);

}  // namespace uptake
