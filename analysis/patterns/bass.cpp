#include "analysis/patterns/bass.hpp"

#include <algorithm>
#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

// Brent's minimum is known to half the digits of a double, 26 bits, at best.
constexpr int bits = 24;

struct Sample {
  std::span<const double> times, shares;
};

/// The curve by its steepness p + q and by ln(1 + q/p), which is 0 without contagion and moves the
/// steepest week to and fro: the residuals have one valley in it, where in q they have two.
class Shape {
 public:
  Shape(double steepness, double bend)
      : steepness_(steepness), odds_(std::expm1(bend)), p_(steepness * std::exp(-bend)) {}
  double at(double time) const {
    const double left = std::exp(-steepness_ * time);
    return (1 - left) / (1 + odds_ * left);
  }
  double p() const { return p_; }
  double q() const { return steepness_ - p_; }

 private:
  double steepness_, odds_, p_;
};

struct Fit {
  double m = 0;          ///< the best level of a shape
  double explained = 0;  ///< squares of the shares less squared residuals
};

Fit best_level(const Sample& sample, const Shape& shape) {
  double product = 0, square = 0;
  for (std::size_t i = 0; i < sample.times.size(); ++i) {
    const double height = shape.at(sample.times[i]);
    product += height * sample.shares[i];
    square += height * height;
  }
  return {product / square, product * product / square};
}

double squared_residuals(const Sample& sample, const BassCurve& curve) {
  double sum = 0;
  for (std::size_t i = 0; i < sample.times.size(); ++i)
    sum += std::pow(sample.shares[i] - curve.at(sample.times[i]), 2);
  return sum;
}

std::vector<double> evenly(double low, double high, int steps) {
  std::vector<double> points;
  for (int i = 0; i <= steps; ++i) points.push_back(low + (high - low) * i / steps);
  return points;
}

/// Logarithms of steepnesses times the last time.
std::vector<double> steepnesses() { return evenly(std::log(1e-3), std::log(500), 18); }

/// The steepest week between the first and beyond the last.
std::vector<double> bends(double steepness) { return evenly(0, steepness + 4, 9); }

/// Where `f` is least, and its value: {x, f(x)}.
template <class Function>
std::pair<double, double> minimum(const Function& f, const std::vector<double>& grid) {
  std::vector<double> values;
  for (const double point : grid) values.push_back(f(point));
  const auto least =
      static_cast<std::size_t>(std::min_element(values.begin(), values.end()) - values.begin());
  const double low = grid[least == 0 ? 0 : least - 1];
  const double high = grid[std::min(least + 1, grid.size() - 1)];
  const std::pair<double, double> found = boost::math::tools::brent_find_minima(f, low, high, bits);
  if (found.second < values[least]) return found;
  return {grid[least], values[least]};
}

double squares_about_mean(std::span<const double> values) {
  const double mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum;
}

double r2(const Sample& sample, const BassCurve& curve) {
  const double squares = squares_about_mean(sample.shares);
  return squares > 0 ? 1 - squared_residuals(sample, curve) / squares
                     : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

double BassCurve::at(double time) const { return m * Shape(p + q, std::log1p(q / p)).at(time); }

BassCurve fit_bass(std::span<const double> times, std::span<const double> shares) {
  if (times.size() != shares.size() || times.size() < 3)
    throw Failure(ExitCode::internal, "no curve to fit");
  const Sample sample{times, shares};
  const double last = times.back();
  const auto best_bend = [&](double log_steepness) {
    const double steepness = std::exp(log_steepness);
    return minimum(
        [&](double bend) { return -best_level(sample, {steepness / last, bend}).explained; },
        bends(steepness));
  };
  const double log_steepness =
      minimum([&](double x) { return best_bend(x).second; }, steepnesses()).first;
  const Shape shape(std::exp(log_steepness) / last, best_bend(log_steepness).first);
  BassCurve curve{shape.p(), shape.q(), best_level(sample, shape).m, 0};
  curve.r2 = r2(sample, curve);
  return curve;
}

}  // namespace uptake
