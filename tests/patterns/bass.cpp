#include "analysis/patterns/bass.hpp"

#include <cmath>
#include <functional>
#include <vector>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

struct Points {
  std::vector<double> times, shares;
};

Points weeks(const std::function<double(double)>& share) {
  Points points;
  for (double week = 0; week < 105; ++week) {
    points.times.push_back(week);
    points.shares.push_back(share(week));
  }
  return points;
}

BassCurve fit(const Points& points) { return fit_bass(points.times, points.shares); }

void is_found_again(const BassCurve& curve) {
  const BassCurve found = fit(weeks([&](double week) { return curve.at(week); }));
  CAPTURE(curve.p, curve.q, curve.m, found.p, found.q, found.m);
  CHECK(found.p == Approx(curve.p).epsilon(1e-5));
  CHECK(found.q == Approx(curve.q).epsilon(1e-5).margin(1e-6));
  CHECK(found.m == Approx(curve.m).epsilon(1e-5));
  CHECK(found.r2 == Approx(1).epsilon(1e-12));
}

double residuals(const Points& points, const BassCurve& curve) {
  double sum = 0;
  for (std::size_t i = 0; i < points.times.size(); ++i)
    sum += std::pow(points.shares[i] - curve.at(points.times[i]), 2);
  return sum;
}

/// The residuals of the best m for this p and q.
double residuals(const Points& points, double p, double q) {
  const BassCurve whole{p, q, 1, 0};
  double product = 0, square = 0;
  for (std::size_t i = 0; i < points.times.size(); ++i) {
    product += whole.at(points.times[i]) * points.shares[i];
    square += std::pow(whole.at(points.times[i]), 2);
  }
  return residuals(points, {p, q, product / square, 0});
}

/// No p and q of a fine grid fit better.
void is_best(const Points& points) {
  const double found = residuals(points, fit(points));
  for (double log_p = -9; log_p < 0; log_p += 0.1)
    for (double log_q = -7; log_q < 1; log_q += 0.05)
      if (const double other = residuals(points, std::exp(log_p), std::exp(log_q));
          other < found * (1 - 1e-6))
        FAIL("p " << std::exp(log_p) << ", q " << std::exp(log_q) << ": " << other << " < "
                  << found);
}

}  // namespace

TEST_CASE("Bass' curve as it is written") {
  const BassCurve curve{0.03, 0.38, 0.9, 0};
  const double left = std::exp(-0.41 * 5);
  CHECK(curve.at(5) == Approx(0.9 * (1 - left) / (1 + 0.38 / 0.03 * left)));
  CHECK(curve.at(0) == 0);
  CHECK(curve.at(1000) == Approx(0.9));
}

TEST_CASE("a curve that is Bass' is found again") {
  is_found_again({0.04, 0.005, 0.6, 0});
  is_found_again({0.003, 0.2, 0.9, 0});
  is_found_again({0.0001, 0.1, 1.0, 0});
  is_found_again({0.01, 0.03, 1.3, 0});
}

TEST_CASE("a curve without contagion has q = 0") {
  is_found_again({0.04, 0, 0.6, 0});
  is_found_again({0.8, 0, 0.5, 0});
  // More concave than the exponential: q stays at its edge.
  const BassCurve found = fit(weeks([](double week) { return std::sqrt(week) / 12; }));
  CHECK(found.q == 0);
  CHECK(found.r2 < 1);
}

TEST_CASE("nothing fits better than the fit") {
  const auto shaken = [](double week) { return 0.03 * std::sin(2.3 * week); };
  is_best(weeks([&](double t) { return BassCurve{0.02, 0.05, 0.7, 0}.at(t) + shaken(t); }));
  is_best(weeks([&](double t) { return BassCurve{0.001, 0.2, 0.7, 0}.at(t) + shaken(t); }));
  is_best(weeks([](double t) { return t < 30 ? 0.0 : 0.8; }));
  // Two valleys in q for a given p: hospitals' shares, counted from six years before the first.
  is_best({{6, 7, 8, 9, 10, 11, 12, 13}, {6, 8, 11, 22, 36, 53, 70, 80}});
}

TEST_CASE("R2 is the share of squares about the mean that the curve leaves out of its residuals") {
  const Points points{{1, 2, 3, 4}, {0.2, 0.5, 0.4, 0.9}};
  const BassCurve found = fit(points);
  CHECK(found.r2 == Approx(1 - residuals(points, found) / 0.26));
  CHECK(found.r2 < 0.95);
}

TEST_CASE("a step, a straight line and a constant are fitted without harm") {
  CHECK(fit(weeks([](double t) { return t < 1 ? 0.0 : 0.8; })).r2 > 0.999);
  CHECK(fit(weeks([](double t) { return t / 200; })).r2 > 0.999999);
  CHECK(std::isnan(fit(weeks([](double) { return 0.5; })).r2));
  CHECK(std::isnan(fit(weeks([](double) { return 0.0; })).r2));
}

TEST_CASE("too few points are a failure") {
  CHECK_THROWS_AS(fit({{1, 2}, {1, 2}}), Failure);
  CHECK_THROWS_AS(fit({{1, 2, 3}, {1, 2}}), Failure);
}
