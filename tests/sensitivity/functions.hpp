// Functions whose indices are known, on the unit cube's priors, and designs over them.
//
// Ishigami and Homma 1990; Saltelli and Sobol' 1995 (G); Morris, Mitchell and Ylvisaker 1993
// (borehole, here with uniform inputs). Their indices: closed forms for the first two, a long
// quadrature for the third.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>
#include <vector>

#include "analysis/design/design.hpp"

namespace uptake {

struct KnownFunction {
  std::function<double(const std::vector<double>&)> value;
  std::vector<Dimension> dimensions;
  double mean, variance;
  std::vector<double> first, total;
};

inline Dimension uniform_dimension(const std::string& key, double low, double high) {
  return {.key = key, .prior = {Distribution::uniform, low, high}};
}

inline KnownFunction ishigami() {
  constexpr double pi = std::numbers::pi;
  return {[](const std::vector<double>& x) {
            const double s = std::sin(x[1]);
            return std::sin(x[0]) * (1 + 0.1 * std::pow(x[2], 4)) + 7 * s * s;
          },
          {uniform_dimension("x1", -pi, pi), uniform_dimension("x2", -pi, pi),
           uniform_dimension("x3", -pi, pi)},
          3.5,
          13.844588,
          {.313905, .442411, 0},
          {.557589, .442411, .243684}};
}

inline KnownFunction sobol_g() {
  KnownFunction g{[](const std::vector<double>& x) {
                    const double a[8] = {0, 1, 4.5, 9, 99, 99, 99, 99};
                    double product = 1;
                    for (std::size_t d = 0; d < 8; ++d)
                      product *= (std::abs(4 * x[d] - 2) + a[d]) / (1 + a[d]);
                    return product;
                  },
                  {},
                  1,
                  .465424,
                  {.716192, .179048, .023676, .007162, 7.16e-5, 7.16e-5, 7.16e-5, 7.16e-5},
                  {.787144, .242198, .034317, .010460, 1.05e-4, 1.05e-4, 1.05e-4, 1.05e-4}};
  for (int d = 0; d < 8; ++d)
    g.dimensions.push_back(uniform_dimension("x" + std::to_string(d + 1), 0, 1));
  return g;
}

inline KnownFunction borehole() {
  return {[](const std::vector<double>& x) {
            const double rw = x[0], r = x[1], tu = x[2], hu = x[3], tl = x[4], hl = x[5], l = x[6],
                         kw = x[7];
            const double log = std::log(r / rw);
            return 2 * std::numbers::pi * tu * (hu - hl) /
                   (log * (1 + 2 * l * tu / (log * rw * rw * kw) + tu / tl));
          },
          {uniform_dimension("r_w", .05, .15), uniform_dimension("r", 100, 50000),
           uniform_dimension("T_u", 63070, 115600), uniform_dimension("H_u", 990, 1110),
           uniform_dimension("T_l", 63.1, 116), uniform_dimension("H_l", 700, 820),
           uniform_dimension("L", 1120, 1680), uniform_dimension("K_w", 9855, 12045)},
          77.6513,
          2078.93,
          {.82892, 0, 0, .04138, 0, .04138, .03934, .00952},
          {.86683, 0, 0, .05411, 0, .05411, .05208, .01273}};
}

inline Design design_over(const KnownFunction& function, DesignMethod method, std::uint64_t points,
                          std::uint32_t scrambles, std::uint64_t seed) {
  return Design({.method = method,
                 .dimensions = function.dimensions,
                 .points = points,
                 .scrambles = scrambles,
                 .seed = seed});
}

inline std::vector<double> results_at(const Design& design, const KnownFunction& function,
                                      double offset = 0) {
  std::vector<double> results;
  for (std::uint64_t i = 0; i < design.size(); ++i)
    results.push_back(function.value(design.point(i)) + offset);
  return results;
}

}  // namespace uptake
