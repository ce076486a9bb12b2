// Bass' curve of adoption, fitted to a cumulative share.
//
//   m (1 - e^{-(p+q)t}) / (1 + (q/p) e^{-(p+q)t}),   p > 0, q >= 0
//
// Bass 1969, doi 10.1287/mnsc.15.5.215. Least squares by variable projection: m in closed form for
// given p and q (Golub and Pereyra 1973, doi 10.1137/0710036); then ln(1 + q/p) best for a given p
// + q, and p + q best, each by a coarse grid and Brent's parabolas between the neighbours of its
// best point. For a given p there would be two valleys in q. q = 0, no contagion, is on the grid
// and can be the fit.
#pragma once

#include <span>

namespace uptake {

struct BassCurve {
  double p = 0;   ///< innovation, 1 / unit of time
  double q = 0;   ///< imitation, 1 / unit of time
  double m = 0;   ///< the level approached; not held to 1
  double r2 = 0;  ///< 1 - squared residuals / squares about the mean; NaN of a constant
  double at(double time) const;
};

/// Times are ascending, the last one above 0. p + q is sought between 1e-3 and 500 divided by the
/// last time, the steepest time up to a little beyond the last: at such an edge, as for a straight
/// line, the points do not determine the curve. Half a millisecond for 105 points. Throws
/// Failure(70) on fewer than 3 points or unequal lengths.
BassCurve fit_bass(std::span<const double> times, std::span<const double> shares);

}  // namespace uptake
