#include "analysis/estimate/rank_polynomials.hpp"

#include <algorithm>
#include <boost/math/special_functions/legendre.hpp>
#include <cmath>
#include <numeric>

#include "analysis/estimate/fault.hpp"

namespace uptake {

std::vector<double> ParameterDraws::of(std::size_t parameter) const {
  std::vector<double> one(draws);
  for (std::size_t draw = 0; draw < draws; ++draw)
    one[draw] = values[draw * parameters + parameter];
  return one;
}

void check_extents(const ParameterDraws& parameters) {
  if (parameters.values.size() != parameters.draws * parameters.parameters)
    caller_fault("draws of parameters that are not a table");
}

Eigen::VectorXd scaled_ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  const auto n = static_cast<double>(values.size());
  Eigen::VectorXd ranks(static_cast<Eigen::Index>(values.size()));
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    for (std::size_t i = first; i < end; ++i)
      ranks[static_cast<Eigen::Index>(order[i])] = static_cast<double>(first + end) / n - 1;
    first = end;
  }
  return ranks;
}

Eigen::MatrixXd legendre(const Eigen::VectorXd& places, int degree) {
  Eigen::MatrixXd polynomials(places.size(), degree);
  for (Eigen::Index i = 0; i < places.size(); ++i)
    for (int d = 1; d <= degree; ++d)
      polynomials(i, d - 1) = std::sqrt(2.0 * d + 1) * boost::math::legendre_p(d, places[i]);
  return polynomials;
}

int degree_for(std::size_t draws) { return draws < 500 ? 3 : draws < 2000 ? 5 : 8; }

}  // namespace uptake
