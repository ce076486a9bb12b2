#include "analysis/decision/switch_points.hpp"

#include "tests/catch.hpp"
#include "tests/decision/simulated.hpp"

using namespace uptake;

namespace {

struct Sample {
  ParameterDraws parameters;
  RunValues values;
};

// Three plans by three parameters, uniform in (0, 1): the second has 2 (c - x) more than the first,
// the third always less.
Sample sample(double c, std::uint32_t repeat, std::size_t parameters = 3, double luck = 0.05) {
  Sample made{{200, parameters, {}}, {}};
  made.values = simulated({3, 200, 2, 8}, {luck, luck}, repeat, [&](Stream& world) {
    std::vector<double> x;
    for (std::size_t p = 0; p < parameters; ++p) x.push_back(uniform(world));
    made.parameters.values.insert(made.parameters.values.end(), x.begin(), x.end());
    return std::vector<double>{x[1], x[1] + 2 * (c - x[0]), x[1] - 5 + 0.5 * x[2]};
  });
  return made;
}

}  // namespace

// The difference's error at a point is about .02, so that of the switch-point .01: bounds 5 of
// them.
TEST_CASE("the order turns where the difference passes zero") {
  const Sample made = sample(0.65, 0);
  const auto points = switch_points(made.parameters, made.values, 8);
  REQUIRE(points.size() == 1);
  CHECK(points[0].parameter == 0);
  CHECK(points[0].value == Approx(0.65).margin(0.05));
  CHECK(points[0].centre == Approx(0.5).margin(0.15));
  CHECK(points[0].ahead_below == 1);
  CHECK(points[0].ahead_above == 0);
  CHECK(points[0].share > 0.9);
}

TEST_CASE("a plan that leads below the point is named for below") {
  const Sample made = sample(0.35, 0);
  const auto points = switch_points(made.parameters, made.values, 8);
  REQUIRE(points.size() == 1);
  CHECK(made.values.leader() == 0);
  CHECK(points[0].value == Approx(0.35).margin(0.05));
  CHECK(points[0].ahead_below == 1);
}

TEST_CASE("no switch-point beyond the plausible range") {
  const Sample beyond = sample(1.2, 0);
  CHECK(switch_points(beyond.parameters, beyond.values, 8).empty());
}

// At .5 the fitted difference is near 0, so that it passes 0 along every parameter that the fit
// takes up; of 228 that do not matter one is named in at most 5 % of samples, 6 or more of 20:
// 3e-4.
TEST_CASE("a parameter that the fit took up by chance turns nothing") {
  int found = 0;
  for (std::uint32_t repeat = 0; repeat < 40; ++repeat) {
    const Sample made = sample(0.5, repeat, 228, 0.8);
    for (const SwitchPoint& point : switch_points(made.parameters, made.values, 8))
      found += point.parameter > 2;
  }
  CAPTURE(found);
  CHECK(found < 8);
}
