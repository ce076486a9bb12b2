#include "analysis/estimate/shrinkage.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;
using Eigen::MatrixXd;

namespace {

MatrixXd two(double a, double b, double c) { return (MatrixXd(2, 2) << a, b, b, c).finished(); }

MatrixXd mapped(const Shrinkage& shrinkage, const MatrixXd& total) {
  return shrinkage.map * total * shrinkage.map.transpose();
}

}  // namespace

TEST_CASE("what is left has the covariance less that of the noise") {
  const MatrixXd total = two(3, 1, 2), noise = two(0.5, 0.4, 1);
  const Shrinkage shrinkage = without_noise(total, noise);
  CHECK((shrinkage.signal - (total - noise)).norm() == Approx(0).margin(1e-12));
  CHECK((mapped(shrinkage, total) - (total - noise)).norm() == Approx(0).margin(1e-12));
}

TEST_CASE("in one dimension deviations shrink by the root of the signal's share") {
  const Shrinkage shrinkage =
      without_noise(MatrixXd::Constant(1, 1, 4), MatrixXd::Constant(1, 1, 3));
  CHECK(shrinkage.map(0, 0) == Approx(0.5));
}

TEST_CASE("noise beyond the total leaves nothing rather than a negative variance") {
  const Shrinkage shrinkage = without_noise(two(2, 0, 1), two(1, 0, 5));
  CHECK((shrinkage.signal - two(1, 0, 0)).norm() == Approx(0).margin(1e-12));
}

TEST_CASE("quantities that are always equal stay so") {
  const Shrinkage shrinkage = without_noise(two(2, 2, 2), two(1, 1, 1));
  CHECK((shrinkage.signal - two(1, 1, 1)).norm() == Approx(0).margin(1e-10));
  CHECK(without_noise(two(0, 0, 0), two(0, 0, 0)).map.norm() == 0);
}

TEST_CASE("the map does not depend on how quantities are combined") {
  const MatrixXd total = two(3, 1, 2), noise = two(0.5, 0.4, 1);
  const MatrixXd turn = (MatrixXd(2, 2) << 1, -1, 2, 5).finished();
  const Shrinkage usual = without_noise(total, noise);
  const Shrinkage turned =
      without_noise(turn * total * turn.transpose(), turn * noise * turn.transpose());
  CHECK((turned.map * turn - turn * usual.map).norm() == Approx(0).margin(1e-10));
}

TEST_CASE("covariances are of the same quantities") {
  CHECK_THROWS_AS(without_noise(MatrixXd::Zero(2, 2), MatrixXd::Zero(1, 1)), Failure);
}
