#include "analysis/decision/partial_information.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>
#include <functional>

#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double false_alarms = 0.05;
constexpr std::size_t fewest_draws = 16;

// [draw][strategy but the leader]; all means are at most 0.
MatrixXd leads_over(const RunValues& values, std::size_t leader) {
  MatrixXd leads(static_cast<Index>(values.draws), static_cast<Index>(values.strategies) - 1);
  Index column = 0;
  for (std::size_t s = 0; s < values.strategies; ++s)
    if (s != leader) {
      const std::vector<double> lead = values.differences(s, leader);
      leads.col(column++) = Eigen::Map<const VectorXd>(lead.data(), leads.rows());
    }
  return leads;
}

// An orthonormal basis of the polynomials' columns about their means, degree after degree; fewer
// columns for a parameter of few values.
MatrixXd basis_of(const std::vector<double>& parameter, int degree) {
  MatrixXd columns = legendre(scaled_ranks(parameter), degree);
  MatrixXd basis(columns.rows(), columns.cols());
  Index kept = 0;
  for (Index c = 0; c < columns.cols(); ++c) {
    VectorXd column = columns.col(c).array() - columns.col(c).mean();
    const double length = column.norm();
    for (int pass = 0; pass < 2; ++pass)
      column -= basis.leftCols(kept) * (basis.leftCols(kept).transpose() * column);
    if (column.norm() > 1e-6 * length && length > 1e-6) basis.col(kept++) = column.normalized();
  }
  return basis.leftCols(kept);
}

struct Regression {
  MatrixXd centred;  // [draw][lead]
  MatrixXd basis;    // [draw][degree]
  MatrixXd slopes;   // [degree][lead]

  MatrixXd fitted(Index degree) const { return basis.leftCols(degree) * slopes.topRows(degree); }
};

// Sum of squared errors over all leads, each draw foretold from the others (hat matrix).
double left_out_error(const Regression& regression, Index degree) {
  const auto n = static_cast<double>(regression.centred.rows());
  const Eigen::ArrayXd weight =
      1 - 1 / n - regression.basis.leftCols(degree).rowwise().squaredNorm().array();
  const MatrixXd left = regression.centred - regression.fitted(degree);
  return (left.rowwise().squaredNorm().array() / weight.square()).sum();
}

Index best_degree(const Regression& regression) {
  Index best = 0;
  double least = left_out_error(regression, 0);
  for (Index degree = 1; degree <= regression.basis.cols(); ++degree) {
    const double error = left_out_error(regression, degree);
    if (error < least) best = degree;
    least = std::min(error, least);
  }
  return best;
}

double least_p_value(const Regression& regression, Index degree) {
  const auto used = static_cast<double>(degree);
  const double free = static_cast<double>(regression.centred.rows()) - used - 1;
  const boost::math::fisher_f f(used, free);
  double least = 1;
  for (Index lead = 0; lead < regression.centred.cols(); ++lead) {
    const double gained = regression.slopes.col(lead).head(degree).squaredNorm();
    const double left = regression.centred.col(lead).squaredNorm() - gained;
    if (gained <= 0) continue;
    const double ratio = left > 0 ? gained / used / (left / free) : 1e30;
    least = std::min(least, boost::math::cdf(boost::math::complement(f, ratio)));
  }
  return least;
}

// Fitted leads, each shrunk by the part of its sum of squares that noise would give it: 1 - 1 / F,
// none below 0, as of James and Stein 1961. Else many leads that the parameter does not touch would
// count by their chance slopes.
MatrixXd shrunk(const Regression& regression, Index degree) {
  const auto used = static_cast<double>(degree);
  const double free = static_cast<double>(regression.centred.rows()) - used - 1;
  MatrixXd fitted = regression.fitted(degree);
  for (Index lead = 0; lead < fitted.cols(); ++lead) {
    const double gained = fitted.col(lead).squaredNorm();
    const double noise = (regression.centred.col(lead).squaredNorm() - gained) / free * used;
    fitted.col(lead) *= gained > noise ? 1 - noise / gained : 0;
  }
  return fitted;
}

// Mean over draws of the largest lead expected, that of the leader being 0.
double worth(const MatrixXd& fitted, const Eigen::RowVectorXd& means) {
  const MatrixXd expected = fitted.rowwise() + means;
  return expected.rowwise().maxCoeff().cwiseMax(0).mean();
}

}  // namespace

std::vector<ParameterWorth> partial_information(const ParameterDraws& parameters,
                                                const RunValues& values) {
  check_extents(parameters);
  if (parameters.draws != values.draws) caller_fault("parameters of other draws");
  std::vector<ParameterWorth> worths;
  if (values.draws < fewest_draws || values.strategies < 2) return worths;
  const MatrixXd leads = leads_over(values, values.leader());
  const Eigen::RowVectorXd means = leads.colwise().mean();
  const MatrixXd centred = leads.rowwise() - means;
  const int degree = degree_for(values.draws);
  const double tests =
      static_cast<double>(parameters.parameters) * degree * static_cast<double>(leads.cols());
  for (std::size_t p = 0; p < parameters.parameters; ++p) {
    const MatrixXd basis = basis_of(parameters.of(p), degree);
    const Regression regression{centred, basis, basis.transpose() * centred};
    const Index best = best_degree(regression);
    if (best == 0 || least_p_value(regression, best) * tests >= false_alarms) continue;
    const double value = worth(shrunk(regression, best), means);
    if (value > 0) worths.push_back({p, value});
  }
  std::ranges::stable_sort(worths, std::greater<>{}, &ParameterWorth::value);
  return worths;
}

}  // namespace uptake
