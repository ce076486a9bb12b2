#include "sim/model/shape.hpp"

#include <cmath>

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("exponential is within 2e-7 of exp over its range") {
  for (int i = -8700; i <= 8700; ++i) {
    const float x = static_cast<float>(i) / 100;
    const double exact = std::exp(static_cast<double>(x));
    REQUIRE(std::abs(exponential(x) / exact - 1) < 2e-7);
  }
  CHECK(exponential(0) == 1.0f);
  CHECK(exponential(1000) == exponential(87));
}

TEST_CASE("the sigmoid is one half at 0, symmetric, and never leaves 0..1") {
  CHECK(sigmoid(0) == 0.5f);
  for (const float x : {0.5f, 2.0f, 20.0f, 1000.0f}) {
    CHECK(sigmoid(x) + sigmoid(-x) == Approx(1).epsilon(1e-6));
    CHECK((sigmoid(-x) >= 0 && sigmoid(x) <= 1));
  }
}
