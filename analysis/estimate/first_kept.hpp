// When a weekly series first reaches a level and keeps it.
#pragma once

#include <span>

namespace uptake {

/// Index of the first week from which the 5-week mean (two weeks to either side) stays at `level`
/// or above for 4 weeks; infinite when that does not happen within the series (censored there).
/// The definition is the model's, "weeks to X %".
double first_kept(std::span<const float> series, double level);

}  // namespace uptake
