#include "analysis/sensitivity/morris_effects.hpp"

#include <limits>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/sensitivity/functions.hpp"

using namespace uptake;

namespace {

KnownFunction over_ranges(std::function<double(const std::vector<double>&)> value) {
  return {
      std::move(value),
      {uniform_dimension("a", 0, 1), uniform_dimension("b", 10, 30), uniform_dimension("c", -1, 1)},
      0,
      0,
      {},
      {}};
}

}  // namespace

TEST_CASE("a linear function has its slopes times ranges, exactly") {
  const KnownFunction linear = over_ranges(
      [](const std::vector<double>& x) { return 5 + 2 * x[0] - 0.25 * x[1] + 0 * x[2]; });
  const Design design = design_over(linear, DesignMethod::morris, 10, 1, 2);
  const MorrisEffects found = morris_effects(design, results_at(design, linear));
  CHECK(found.trajectories == 10);
  const double expected[3] = {2, -5, 0};
  for (std::size_t d = 0; d < 3; ++d) {
    CHECK(found.effects[d].mu == Approx(expected[d]).margin(1e-12));
    CHECK(found.effects[d].mu_star.mean == Approx(std::abs(expected[d])).margin(1e-12));
    CHECK(found.effects[d].sigma == Approx(0).margin(1e-12));
  }
}

TEST_CASE("an interaction shows in sigma, and where effects cancel in mu*") {
  // Effects of a are 2 c: c is at -1, -1/3, 1/3, 1 of the grid, each as likely. So mu = 0,
  // mu* = 4/3, sigma = sqrt(20/9). 400 trajectories: standard errors .075, .033 and .030;
  // 5 of them are left with probability 6e-7 each.
  const KnownFunction product =
      over_ranges([](const std::vector<double>& x) { return 2 * x[0] * x[2]; });
  const Design design = design_over(product, DesignMethod::morris, 400, 1, 4);
  const MorrisEffects found = morris_effects(design, results_at(design, product));
  const ElementaryEffects& a = found.effects[0];
  CHECK(a.mu == Approx(0).margin(5 * 0.075));
  CHECK(a.mu_star.mean == Approx(4.0 / 3).margin(5 * 0.033));
  CHECK(a.sigma == Approx(std::sqrt(20.0 / 9)).margin(5 * 0.03));
  REQUIRE(a.mu_star.interval);
  CHECK(a.mu_star.interval->half_width() == Approx(1.966 * 0.0333).epsilon(0.1));
  CHECK(found.effects[1].mu_star.mean == 0);
}

TEST_CASE("a failed run drops its trajectory where that is allowed") {
  const KnownFunction linear =
      over_ranges([](const std::vector<double>& x) { return x[0] + x[1] + x[2]; });
  const Design design = design_over(linear, DesignMethod::morris, 5, 1, 2);
  auto results = results_at(design, linear);
  results[6] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(morris_effects(design, results), Failure);
  const MorrisEffects found = morris_effects(design, results, {}, FailedRuns::drop);
  CHECK(found.trajectories == 4);
  CHECK(found.dropped == 1);
  CHECK(found.effects[1].mu == Approx(20));
  const Design other = design_over(linear, DesignMethod::latin_hypercube, 5, 1, 2);
  CHECK_THROWS_AS(morris_effects(other, results_at(other, linear)), Failure);
}
