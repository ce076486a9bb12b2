// Takes noise out of estimates of several quantities at once, by its known covariance.
//
// Cases (draws) scatter with covariance `total` because they differ and because each is measured
// with noise of covariance `noise`; what they truly differ by has the covariance total - noise.
// Linear shrinkage of each case by the square root of that share gives a sample of just this
// covariance, keeping its shape and the order along each direction. In one dimension it is the
// analysis of variance's 1 - noise / total (Searle, Casella and McCulloch 1992, Variance
// Components, ch. 3), a share below 0 taken for 0; in several the same along the generalised
// eigenvectors of the two matrices (Amemiya 1985, J. Am. Stat. Assoc. 80:112), so that the result
// does not depend on how the quantities are combined.
#pragma once

#include <Eigen/Core>

namespace uptake {

struct Shrinkage {
  Eigen::MatrixXd map;     ///< [quantity][quantity], applied to a case's deviation from the mean
  Eigen::MatrixXd signal;  ///< covariance of what is left, positive semidefinite
};

/// Both arguments symmetric, of one size and unit. Directions without variance map to 0.
Shrinkage without_noise(const Eigen::MatrixXd& total, const Eigen::MatrixXd& noise);

}  // namespace uptake
