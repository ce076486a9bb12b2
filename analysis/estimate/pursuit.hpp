// Few terms out of many: orthogonal matching pursuit (Pati, Rezaiifar and Krishnaprasad 1993,
// Asilomar Conf. 27:40; for polynomials of parameters Blatman and Sudret 2011, J. Comput. Phys.
// 230:2345), their number by cross-validation that repeats the choice of terms in every fold.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

namespace uptake {

struct Pursuit {
  std::vector<Eigen::Index> terms;  ///< columns chosen, in order; none when noise alone is found
  Eigen::VectorXd coefficients;     ///< [term], of columns and response less their means
  /// [column]: sum over held-out rows of the column's part of the prediction, made without them,
  /// times the response less the mean; over `squares`, the share of variance explained. It is 0 on
  /// average for columns of noise, and may be below 0.
  Eigen::VectorXd held_out;
  double squares = 0;  ///< sum of squares of the response about its mean
};

/// Rows are cases, `per_cluster` neighbours are held out together. Columns that do not vary are
/// never chosen.
Pursuit pursue(const Eigen::MatrixXd& columns, const Eigen::VectorXd& response,
               std::size_t per_cluster);

}  // namespace uptake
