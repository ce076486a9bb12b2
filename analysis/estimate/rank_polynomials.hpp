// Smooth functions of a parameter, fit for draws of any distribution: Legendre polynomials of its
// ranks, orthogonal over draws (Sudret 2008, Reliab. Eng. Syst. Saf. 93:964, for the polynomials;
// ranks as in Saltelli and Sobol' 1995, same journal 50:225).
//
// Takes joint draws of parameters in any units. A rank is scaled to (-1, 1); equal values share
// their mean rank. Failure 70 when the draws have not as many values as their extents say.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

namespace uptake {

struct ParameterDraws {
  std::size_t draws = 0;
  std::size_t parameters = 0;
  std::vector<double> values;  ///< [draw][parameter]

  std::vector<double> of(std::size_t parameter) const;  ///< [draw]
};

void check_extents(const ParameterDraws& parameters);

/// Scaled ranks, [draw]; all 0 for a parameter that does not vary.
Eigen::VectorXd scaled_ranks(const std::vector<double>& values);

/// [place][degree - 1], degrees 1 to `degree`, of variance 1 over even places in (-1, 1).
Eigen::MatrixXd legendre(const Eigen::VectorXd& places, int degree);

/// The highest degree that so many draws can carry.
int degree_for(std::size_t draws);

}  // namespace uptake
