#include "sim/model/draw_parameters.hpp"

#include <algorithm>
#include <cmath>

#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Parameter with_prior(Distribution distribution, double low, double high) {
  Parameter parameter;
  parameter.key = "x";
  parameter.value = (low + high) / 2;
  parameter.prior = {distribution, low, high};
  parameter.minimum = -10;
  parameter.maximum = 10;
  return parameter;
}

}  // namespace

TEST_CASE("normal, lognormal and beta ranges are the 5 and 95 % points") {
  for (const Distribution distribution :
       {Distribution::normal, Distribution::lognormal, Distribution::beta}) {
    const auto quantile = prior_quantile(with_prior(distribution, 0.25, 0.65));
    CHECK(quantile(0.05) == Approx(0.25).epsilon(1e-6));
    CHECK(quantile(0.95) == Approx(0.65).epsilon(1e-6));
  }
  const auto skewed = prior_quantile(with_prior(Distribution::beta, 0.65, 0.92));
  CHECK(skewed(0.05) == Approx(0.65).epsilon(1e-6));
  CHECK(skewed(0.95) == Approx(0.92).epsilon(1e-6));
}

TEST_CASE("the median of a lognormal prior is the geometric mean of its range") {
  CHECK(prior_quantile(with_prior(Distribution::lognormal, 1, 4))(0.5) == Approx(2));
}

TEST_CASE("uniform ranges are bounds, fixed values stay, draws are cut to the symbol's range") {
  CHECK(prior_quantile(with_prior(Distribution::uniform, 1, 3))(0.25) == Approx(1.5));
  CHECK(prior_quantile(with_prior(Distribution::fixed, 2, 2))(0.9) == 2);
  Parameter parameter = with_prior(Distribution::normal, 0, 1);
  parameter.minimum = 0;
  CHECK(prior_quantile(parameter)(0.001) == 0);
}

TEST_CASE("a key's draws depend on the seed, the draw and its name only") {
  const auto all = table_choices();
  auto fewer = all;
  fewer.erase(fewer.begin(), fewer.begin() + 5);
  const auto whole = PriorDraws(all, 1).draw(7);
  const auto part = PriorDraws(fewer, 1).draw(7);
  CHECK(std::equal(part.begin(), part.end(), whole.begin() + 5));
  CHECK(PriorDraws(all, 1).draw(8) != whole);
  CHECK(PriorDraws(all, 2).draw(7) != whole);
}

TEST_CASE("every prior of the table draws inside its limits, nine in ten inside its range") {
  const auto choices = table_choices();
  const PriorDraws priors(choices, 3);
  std::vector<int> inside(choices.size(), 0);
  constexpr int draws = 400;
  for (std::uint32_t d = 0; d < draws; ++d) {
    const auto values = priors.draw(d);
    for (std::size_t k = 0; k < choices.size(); ++k) {
      const Parameter& p = choices[k].parameter;
      REQUIRE((values[k] >= p.minimum && values[k] <= p.maximum));
      inside[k] += values[k] >= p.prior.low - 1e-9 && values[k] <= p.prior.high + 1e-9;
    }
  }
  // Binomial(400, .9): five standard errors are 30; 90 keys, false alarm below 1e-4. Fixed seed.
  for (const int count : inside) CHECK(count >= 330);
}
