#include "analysis/estimate/parameter_effects.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

#include "analysis/estimate/fault.hpp"
#include "analysis/estimate/interval.hpp"
#include "analysis/estimate/pursuit.hpp"

namespace uptake {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double false_alarms = 0.05;
constexpr std::size_t curve_points = 101;

// [draw][parameter and degree], the degrees of a parameter side by side.
MatrixXd all_polynomials(const ParameterDraws& parameters, int degree) {
  MatrixXd columns(static_cast<Index>(parameters.draws),
                   static_cast<Index>(parameters.parameters) * degree);
  for (std::size_t p = 0; p < parameters.parameters; ++p)
    columns.middleCols(static_cast<Index>(p) * degree, degree) =
        legendre(scaled_ranks(parameters.of(p)), degree);
  return columns;
}

struct Fit {
  const Pursuit& pursuit;
  int degree;
  double mean;
  MatrixXd chosen;    // [draw][term], less their means
  MatrixXd inverse;   // of the chosen columns' products
  double residual;    // variance
  std::size_t tests;  // that share the false alarms

  std::size_t parameter_of(std::size_t term) const {
    return static_cast<std::size_t>(pursuit.terms[term] / degree);
  }
};

Fit fit_of(const MatrixXd& columns, const Pursuit& pursuit, int degree, const VectorXd& response,
           std::size_t together) {
  MatrixXd chosen = columns(Eigen::all, pursuit.terms);
  chosen.rowwise() -= Eigen::RowVectorXd(chosen.colwise().mean());
  const MatrixXd products = chosen.transpose() * chosen;
  const MatrixXd inverse = products.ldlt().solve(MatrixXd::Identity(chosen.cols(), chosen.cols()));
  const VectorXd left =
      (response.array() - response.mean()).matrix() - chosen * pursuit.coefficients;
  const double residual =
      left.squaredNorm() / static_cast<double>(response.size() - chosen.cols() - 1);
  return {pursuit,
          degree,
          response.mean(),
          chosen,
          inverse,
          residual,
          static_cast<std::size_t>(columns.cols()) * together};
}

// What the sum of squares would lose without these terms, against what is left: an F test.
bool distinguishable(const Fit& fit, const std::vector<Index>& terms) {
  const VectorXd coefficients = fit.pursuit.coefficients(terms);
  const MatrixXd spread = fit.inverse(terms, terms);
  const double gained = coefficients.dot(spread.ldlt().solve(coefficients));
  if (fit.residual <= 0) return true;
  const auto count = static_cast<double>(terms.size());
  const boost::math::fisher_f f(count,
                                static_cast<double>(fit.chosen.rows() - fit.chosen.cols() - 1));
  const double p = boost::math::cdf(boost::math::complement(f, gained / count / fit.residual));
  return p * static_cast<double>(fit.tests) < false_alarms;
}

// The parameter's function at its draws' distinct values, thinned to some hundred.
EffectCurve curve_of(const Fit& fit, const std::vector<Index>& terms,
                     const std::vector<double>& draws) {
  const VectorXd part = fit.chosen(Eigen::all, terms) * fit.pursuit.coefficients(terms);
  std::map<double, double> all;
  for (std::size_t draw = 0; draw < draws.size(); ++draw)
    all[draws[draw]] = fit.mean + part[static_cast<Index>(draw)];
  const std::vector<std::pair<double, double>> points(all.begin(), all.end());
  const std::size_t count = std::min(curve_points, points.size());
  EffectCurve curve;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = count == 1 ? 0 : i * (points.size() - 1) / (count - 1);
    curve.at.push_back(points[at].first);
    curve.response.push_back(points[at].second);
  }
  return curve;
}

ParameterEffect effect_of(const Fit& fit, std::size_t parameter, const std::vector<Index>& terms,
                          const std::vector<double>& draws, double held_out) {
  ParameterEffect effect;
  effect.parameter = parameter;
  effect.low = quantile(draws, 0.05);
  effect.high = quantile(draws, 0.95);
  effect.curve = curve_of(fit, terms, draws);
  effect.at_low = effect.curve(effect.low);
  effect.at_high = effect.curve(effect.high);
  effect.share = std::clamp(held_out, 0.0, 1.0);
  effect.distinguishable = distinguishable(fit, terms);
  return effect;
}

std::vector<double> by_parameter(const Pursuit& pursuit, std::size_t parameters, int degree) {
  std::vector<double> shares(parameters, 0);
  if (pursuit.squares > 0)
    for (std::size_t p = 0; p < parameters; ++p)
      shares[p] =
          pursuit.held_out.segment(static_cast<Index>(p) * degree, degree).sum() / pursuit.squares;
  return shares;
}

}  // namespace

double EffectCurve::operator()(double value) const {
  const auto above = static_cast<std::size_t>(std::ranges::lower_bound(at, value) - at.begin());
  if (above == 0) return response.front();
  if (above == at.size()) return response.back();
  const double share = (value - at[above - 1]) / (at[above] - at[above - 1]);
  return response[above - 1] + share * (response[above] - response[above - 1]);
}

ParameterEffects parameter_effects(const ParameterDraws& parameters,
                                   std::span<const double> response, std::size_t per_cluster,
                                   std::size_t together) {
  check_extents(parameters);
  if (response.size() != parameters.draws || response.empty())
    caller_fault("a response to other draws");
  const VectorXd y =
      Eigen::Map<const VectorXd>(response.data(), static_cast<Index>(response.size()));
  const int degree = degree_for(parameters.draws);
  const MatrixXd columns = all_polynomials(parameters, degree);
  const Pursuit pursuit = pursue(columns, y, per_cluster);
  ParameterEffects result{y.mean(), {}, by_parameter(pursuit, parameters.parameters, degree)};
  if (pursuit.terms.empty()) return result;
  const Fit fit = fit_of(columns, pursuit, degree, y, together);
  std::map<std::size_t, std::vector<Index>> terms;
  for (std::size_t term = 0; term < pursuit.terms.size(); ++term)
    terms[fit.parameter_of(term)].push_back(static_cast<Index>(term));
  for (const auto& [parameter, own] : terms)
    result.effects.push_back(
        effect_of(fit, parameter, own, parameters.of(parameter), result.held_out[parameter]));
  std::ranges::stable_sort(result.effects, std::greater<>{}, &ParameterEffect::share);
  return result;
}

GroupShares group_shares(const ParameterEffects& effects, std::span<const std::size_t> group_of,
                         std::size_t groups) {
  if (group_of.size() != effects.held_out.size()) caller_fault("groups of other parameters");
  GroupShares shares{std::vector<double>(groups, 0), 1};
  for (std::size_t p = 0; p < group_of.size(); ++p) {
    if (group_of[p] >= groups) caller_fault("a group that is not there");
    shares.groups[group_of[p]] += effects.held_out[p];
  }
  for (double& share : shares.groups) share = std::max(0.0, share);
  const double sum = std::accumulate(shares.groups.begin(), shares.groups.end(), 0.0);
  if (sum > 1)
    for (double& share : shares.groups) share /= sum;
  shares.rest = std::max(0.0, 1 - sum);
  return shares;
}

}  // namespace uptake
