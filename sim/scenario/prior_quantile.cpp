#include "sim/scenario/prior_quantile.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace uptake {

namespace {

namespace math = boost::math;
using Quantile = std::function<double(double)>;

Quantile normal_quantile(double low, double high) {
  constexpr double z95 = 1.6448536269514722;  // 95 % point of the standard normal
  const math::normal normal((low + high) / 2, (high - low) / (2 * z95));
  return [normal](double u) { return math::quantile(normal, u); };
}

double bisect(double low, double high, auto&& too_small) {
  for (int step = 0; step < 40; ++step) {
    const double middle = (low + high) / 2;
    (too_small(middle) ? low : high) = middle;
  }
  return (low + high) / 2;
}

// With the mean held, the 90 % interval narrows as the precision a + b grows.
math::beta_distribution<> beta_of_width(double mean, double width) {
  const double log_precision = bisect(-2.0, 14.0, [&](double log) {
    const math::beta_distribution<> beta(mean * std::exp(log), (1 - mean) * std::exp(log));
    return math::quantile(beta, 0.95) - math::quantile(beta, 0.05) > width;
  });
  return {mean * std::exp(log_precision), (1 - mean) * std::exp(log_precision)};
}

// With the width held, the 5 % point rises with the mean.
Quantile beta_quantile(double low, double high) {
  const double mean = bisect(low, high, [&](double m) {
    return math::quantile(beta_of_width(m, high - low), 0.05) < low;
  });
  const auto beta = beta_of_width(mean, high - low);
  return [beta](double u) { return math::quantile(beta, u); };
}

Quantile uncut_quantile(const Parameter& parameter) {
  const auto [distribution, low, high] = parameter.prior;
  switch (distribution) {
    case Distribution::normal:
      return normal_quantile(low, high);
    case Distribution::beta:
      return beta_quantile(low, high);
    case Distribution::lognormal:
      return
          [q = normal_quantile(std::log(low), std::log(high))](double u) { return std::exp(q(u)); };
    case Distribution::uniform:
      return [from = low, width = high - low](double u) { return from + width * u; };
    case Distribution::fixed:
      break;
  }
  return [value = parameter.value](double) { return value; };
}

}  // namespace

Quantile prior_quantile(const Parameter& parameter) {
  return [uncut = uncut_quantile(parameter), low = parameter.minimum,
          high = parameter.maximum](double u) { return std::clamp(uncut(u), low, high); };
}

}  // namespace uptake
