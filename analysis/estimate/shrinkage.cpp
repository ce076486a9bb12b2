#include "analysis/estimate/shrinkage.hpp"

#include <Eigen/Eigenvalues>

#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

// Variance below this part of the largest is rounding, as of plans that are always equal.
constexpr double rounding = 1e-12;

// Columns that turn uncorrelated values of variance 1 into values of covariance `total`.
struct Root {
  Eigen::MatrixXd root, inverse;
};

Root root_of(const Eigen::MatrixXd& total) {
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> parts(total);
  const Eigen::VectorXd& values = parts.eigenvalues();  // ascending
  Eigen::Index kept = 0;
  while (kept < values.size() && values[values.size() - 1 - kept] > 0 &&
         values[values.size() - 1 - kept] > rounding * values[values.size() - 1])
    ++kept;
  const Eigen::MatrixXd vectors = parts.eigenvectors().rightCols(kept);
  const Eigen::VectorXd deviations = values.tail(kept).cwiseSqrt();
  return {vectors * deviations.asDiagonal(),
          deviations.cwiseInverse().asDiagonal() * vectors.transpose()};
}

}  // namespace

Shrinkage without_noise(const Eigen::MatrixXd& total, const Eigen::MatrixXd& noise) {
  if (total.rows() != noise.rows() || total.rows() != total.cols())
    caller_fault("covariances of different size");
  const Root root = root_of(total);
  if (root.root.cols() == 0) return {0 * total, 0 * total};
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> shares(root.inverse * noise *
                                                              root.inverse.transpose());
  const Eigen::VectorXd signal = (1 - shares.eigenvalues().array()).max(0).min(1);
  const Eigen::MatrixXd out = root.root * shares.eigenvectors();
  const Eigen::MatrixXd in = shares.eigenvectors().transpose() * root.inverse;
  return {out * signal.cwiseSqrt().asDiagonal() * in, out * signal.asDiagonal() * out.transpose()};
}

}  // namespace uptake
