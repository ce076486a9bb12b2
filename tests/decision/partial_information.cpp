// Two plans, the second's gain .5 + sqrt(.5) a + sqrt(.5) b with standard normal a and b, luck of
// variance 1 in the difference of draw means. Knowing a is worth s phi(.5 / s) - .5 Phi(-.5 / s)
// with s = sqrt(.5): .0998.
#include "analysis/decision/partial_information.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/decision/simulated.hpp"

using namespace uptake;

namespace {

struct Sample {
  ParameterDraws parameters;
  RunValues values;
};

// Parameters are a, b, then noise; exponentials, so that ranks do not come for free.
Sample sample(std::size_t draws, std::size_t parameters, double weight, std::uint32_t repeat) {
  Sample made{{draws, parameters, {}}, {}};
  made.values = simulated({2, draws, 4, 8}, {0, std::sqrt(2.0)}, repeat, [&](Stream& world) {
    std::vector<double> scores;
    for (std::size_t p = 0; p < parameters; ++p) scores.push_back(normal(world));
    for (const double score : scores) made.parameters.values.push_back(std::exp(score));
    return std::vector<double>{0, 0.5 + weight * (scores[0] + scores[1])};
  });
  return made;
}

double worth_of(const std::vector<ParameterWorth>& worths, std::size_t parameter) {
  for (const ParameterWorth& worth : worths)
    if (worth.parameter == parameter) return worth.value;
  return 0;
}

double worth_of_a(std::uint32_t repeat) {
  const Sample made = sample(800, 10, std::sqrt(0.5), repeat);
  return worth_of(partial_information(made.parameters, made.values), 0);
}

}  // namespace

// 50 independent repeats, bounds are 5 of their standard errors: a false alarm in a million.
TEST_CASE("knowing one parameter is worth what theory says") {
  const Repeated found = repeated(50, worth_of_a);
  CAPTURE(found.mean, found.error);
  CHECK(std::abs(found.mean - 0.0998) < 5 * found.error);
  CHECK(found.error < 0.004);
}

// A sample names one of its 228 by chance in at most 5 %; 8 or more of 40: 3e-4.
TEST_CASE("of 228 parameters that do not matter none is worth knowing") {
  int named = 0;
  for (std::uint32_t repeat = 0; repeat < 40; ++repeat) {
    const Sample made = sample(200, 228, 0, repeat);
    named += !partial_information(made.parameters, made.values).empty();
  }
  CAPTURE(named);
  CHECK(named < 8);
}

TEST_CASE("what matters comes first among 228") {
  const Sample made = sample(200, 228, 1.5, 0);
  const auto worths = partial_information(made.parameters, made.values);
  REQUIRE(worths.size() >= 2);
  CHECK(worths[0].parameter + worths[1].parameter == 1);
  CHECK(worths[0].value >= worths[1].value);
}

TEST_CASE("a parameter that cannot turn the choice is worth nothing") {
  Sample made = sample(200, 2, 0.05, 0);
  for (std::size_t i = 0; i < made.values.values.size(); ++i)
    made.values.values[i] = i < 800 ? 0 : 9 + made.parameters.values[(i - 800) / 4 * 2];
  CHECK(partial_information(made.parameters, made.values).empty());
  made.parameters.draws = 3;
  CHECK_THROWS_AS(partial_information(made.parameters, made.values), Failure);
}
