#include "sim/model/draw_parameters.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>

#include "sim/base/fnv.hpp"
#include "sim/random/stream.hpp"

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

constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

// Of a key whose prior is as in the table.
std::size_t column_of(const ParameterChoice& choice, const FilteredPrior& joint) {
  if (joint.draws.empty() || choice.origin != "table") return no_column;
  const auto found = std::find(joint.keys.begin(), joint.keys.end(), choice.parameter.key);
  return found == joint.keys.end() ? no_column
                                   : static_cast<std::size_t>(found - joint.keys.begin());
}

}  // namespace

Quantile prior_quantile(const Parameter& parameter) {
  return [uncut = uncut_quantile(parameter), low = parameter.minimum,
          high = parameter.maximum](double u) { return std::clamp(uncut(u), low, high); };
}

PriorDraws::PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed)
    : seed_(seed) {
  for (const ParameterChoice& choice : parameters)
    keys_.push_back({fnv1a(choice.parameter.key), prior_quantile(choice.parameter), no_column});
}

// A beta prior takes a millisecond to fit, so margins that joint draws replace are not made.
PriorDraws::PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed,
                       const FilteredPrior& joint)
    : seed_(seed), joint_(&joint) {
  for (const ParameterChoice& choice : parameters) {
    const std::size_t column = column_of(choice, joint);
    keys_.push_back({fnv1a(choice.parameter.key),
                     column == no_column ? prior_quantile(choice.parameter) : Quantile(), column});
  }
}

std::vector<double> PriorDraws::draw(std::uint32_t number) const {
  std::vector<double> values;
  for (const Key& key : keys_)
    values.push_back(key.column == no_column
                         ? of_margin(key, number)
                         : joint_->draws[number % joint_->draws.size()][key.column]);
  return values;
}

double PriorDraws::of_margin(const Key& key, std::uint32_t number) const {
  Stream stream(seed_, {key.name, 0, number, Purpose::parameter});
  // Keeps u off 0, where a quantile may be infinite.
  return key.quantile((uniform(stream) * 4294967296.0 + 0.5) / 4294967297.0);
}

}  // namespace uptake
