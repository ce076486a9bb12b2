// Hours or money over time: what was laid out, saved, and from when on it has paid.
//
// Amounts a week in any unit; laid out is positive, saved negative. Week numbers count from the
// first of the series, 0.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace uptake {

/// Sums up to and including each week.
std::vector<double> cumulated(std::span<const double> weekly);

/// The first week from which the cumulated net stays at or below 0 to the end of the series; absent
/// when it is above 0 in the last week, or without weeks. Says nothing beyond the series.
std::optional<std::size_t> break_even_week(std::span<const double> weekly);

/// Present value: amounts of week w divided by (1 + yearly_rate)^(w / 52) (Drummond et al. 2015,
/// ch. 4). Failure 70 unless yearly_rate > -1.
double present_value(std::span<const double> weekly, double yearly_rate);

}  // namespace uptake
