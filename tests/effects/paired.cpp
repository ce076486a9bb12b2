#include "tests/effects/paired.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "tests/catch.hpp"

namespace effects {

Difference summary_of(const std::vector<double>& differences) {
  const auto n = static_cast<double>(differences.size());
  double sum = 0, squares = 0;
  for (const double d : differences) sum += d;
  const double mean = sum / n;
  for (const double d : differences) squares += (d - mean) * (d - mean);
  return {mean, std::sqrt(squares / (n - 1) / n), differences.size()};
}

Difference paired(const std::vector<double>& with, const std::vector<double>& without) {
  std::vector<double> differences;
  for (std::size_t at = 0; at < with.size(); ++at) differences.push_back(with[at] - without[at]);
  return summary_of(differences);
}

bool clearly_above_zero(const Difference& difference, double chance) {
  const boost::math::students_t t(static_cast<double>(difference.replications - 1));
  return difference.mean > boost::math::quantile(complement(t, chance)) * difference.se;
}

bool clearly_below_zero(const Difference& difference, double chance) {
  return clearly_above_zero({-difference.mean, difference.se, difference.replications}, chance);
}

std::ostream& operator<<(std::ostream& out, const Difference& difference) {
  return out << difference.mean << " (se " << difference.se << ", " << difference.replications
             << " replications)";
}

}  // namespace effects

using namespace effects;

TEST_CASE("a paired difference is judged by its error") {
  const Difference d = paired({3, 5, 4, 6}, {1, 2, 3, 4});
  CHECK(d.mean == 2);
  CHECK(d.se == Approx(0.408248));  // sd sqrt(2/3), divided by 2
  // t is 4.9 of 3 degrees of freedom, p .0081.
  CHECK(clearly_above_zero(d, .009));
  CHECK_FALSE(clearly_above_zero(d, .008));
  CHECK(clearly_below_zero(paired({1, 2, 3, 4}, {3, 5, 4, 6}), .009));
}

TEST_CASE("no difference is never clear, a difference without error always is") {
  CHECK_FALSE(clearly_above_zero(paired({1, 2}, {1, 2})));
  CHECK_FALSE(clearly_below_zero(paired({1, 2}, {1, 2})));
  CHECK(clearly_above_zero(paired({1.5, 2.5}, {1, 2})));
  CHECK_FALSE(clearly_above_zero(paired({NAN, 2.5}, {1, 2})));
}
