#include "sim/model/draw_parameters.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

#include "sim/random/fnv.hpp"
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

}  // namespace

Quantile prior_quantile(const Parameter& parameter) {
  return [uncut = uncut_quantile(parameter), low = parameter.minimum,
          high = parameter.maximum](double u) { return std::clamp(uncut(u), low, high); };
}

PriorDraws::PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed)
    : seed_(seed) {
  for (const ParameterChoice& choice : parameters)
    margins_.push_back({fnv1a(choice.parameter.key), prior_quantile(choice.parameter)});
}

PriorDraws::PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed,
                       const FilteredPrior& joint)
    : PriorDraws(parameters, seed) {
  if (joint.draws.empty()) return;
  joint_ = &joint;
  for (const ParameterChoice& choice : parameters) {
    const auto& keys = joint.keys;
    const auto found = std::find(keys.begin(), keys.end(), choice.parameter.key);
    const bool as_in_table = choice.origin == "table";
    joint_keys_.push_back(
        static_cast<std::size_t>(as_in_table ? found - keys.begin() : keys.end() - keys.begin()));
  }
}

std::vector<double> PriorDraws::draw(std::uint32_t number) const {
  std::vector<double> values;
  for (const Margin& margin : margins_) {
    Stream stream(seed_, {margin.name, 0, number, Purpose::parameter});
    // Keeps u off 0, where a quantile may be infinite.
    const double u = (uniform(stream) * 4294967296.0 + 0.5) / 4294967297.0;
    values.push_back(margin.quantile(u));
  }
  if (joint_ == nullptr) return values;
  const std::vector<double>& kept = joint_->draws[number % joint_->draws.size()];
  for (std::size_t key = 0; key < values.size(); ++key)
    if (joint_keys_[key] < kept.size()) values[key] = kept[joint_keys_[key]];
  return values;
}

}  // namespace uptake
