#include "analysis/estimate/proportion.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

#include "analysis/estimate/fault.hpp"

namespace uptake {

Interval wilson_interval(std::size_t successes, std::size_t trials, double level) {
  if (trials == 0 || successes > trials) caller_fault("a proportion of no trials");
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(successes) / n;
  const double z = boost::math::quantile(boost::math::normal(), 0.5 + level / 2);
  const double centre = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  // Rounding must not take the bound of none or of all out of [0, 1].
  return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

}  // namespace uptake
