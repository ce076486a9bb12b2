#include <algorithm>
#include <cmath>
#include <set>

#include "analysis/design/design.hpp"
#include "analysis/design/latin_place.hpp"
#include "analysis/design/sobol_net.hpp"
#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

DesignPlan plan_of(DesignMethod method, std::size_t dimensions, std::uint64_t points) {
  DesignPlan plan{.method = method, .points = points, .seed = 7};
  for (std::size_t d = 0; d < dimensions; ++d)
    plan.dimensions.push_back(
        {.key = "x" + std::to_string(d), .prior = {Distribution::uniform, 0, 1}});
  return plan;
}

// Whether n values are each in another of n equal parts of (0, 1).
bool stratified(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  for (std::size_t at = 0; at < values.size(); ++at)
    if (static_cast<std::size_t>(values[at] * n) != at) return false;
  return true;
}

std::vector<double> coordinate(const Design& design, std::size_t d, std::uint64_t from,
                               std::uint64_t count) {
  std::vector<double> values;
  for (std::uint64_t i = from; i < from + count; ++i) values.push_back(design.point(i)[d]);
  return values;
}

}  // namespace

TEST_CASE("the sequence is that of Joe and Kuo") {
  // Output of their program, "sobol 10 3 new-joe-kuo-6.21201", without its first row of zeros.
  const double expected[9][3] = {
      {0.5, 0.5, 0.5},       {0.75, 0.25, 0.25},       {0.25, 0.75, 0.75},
      {0.375, 0.375, 0.625}, {0.875, 0.875, 0.125},    {0.625, 0.125, 0.875},
      {0.125, 0.625, 0.375}, {0.1875, 0.3125, 0.9375}, {0.6875, 0.8125, 0.4375}};
  const SobolNet net(3);
  for (std::size_t d = 0; d < 3; ++d) CHECK(net.digits(0, d) == 0);
  for (std::size_t i = 1; i < 10; ++i)
    for (std::size_t d = 0; d < 3; ++d)
      CHECK(std::ldexp(static_cast<double>(net.digits(i, d)), -52) == expected[i - 1][d]);
}

TEST_CASE("every coordinate that a Saltelli design may need is stratified") {
  const SobolNet net(2 * most_dimensions);
  for (std::size_t d = 0; d < net.dimensions(); ++d) {
    std::set<std::uint64_t> parts;
    for (std::uint64_t i = 64; i < 128; ++i) parts.insert(net.digits(i, d) >> (52 - 6));
    if (parts.size() != 64) FAIL_CHECK("dimension " << d);
  }
}

TEST_CASE("a recipe has all that the points depend on") {
  DesignPlan plan = plan_of(DesignMethod::saltelli, 1, 64);
  plan.dimensions[0].maximum = 0.75;
  CHECK(Design(plan).recipe() ==
        R"({"design":"saltelli","dimensions":[{"key":"x0","distribution":"uniform",)"
        R"("range":[0.0,1.0],"limits":[null,0.75]}],"points":64,"scrambles":8,"seed":7})");
  plan.method = DesignMethod::morris;
  CHECK(Design(plan).recipe().ends_with(R"("points":64,"grid":4,"seed":7})"));
  DesignPlan list{.method = DesignMethod::list, .dimensions = {{.key = "a"}, {.key = "b"}}};
  list.listed = Grid<double>(1, 2, 0.5);
  CHECK(Design(list).recipe() ==
        R"({"design":"list","dimensions":[{"key":"a"},{"key":"b"}],"listed":[[0.5,0.5]]})");
}

TEST_CASE("each coordinate of each scramble of a Sobol' design is stratified") {
  DesignPlan plan = plan_of(DesignMethod::sobol, 12, 64);
  plan.scrambles = 3;
  const Design design(plan);
  REQUIRE(design.size() == 3 * 64);
  for (std::uint64_t scramble = 0; scramble < 3; ++scramble)
    for (std::size_t d = 0; d < 12; ++d)
      CHECK(stratified(coordinate(design, d, 64 * scramble, 64)));
  CHECK(coordinate(design, 0, 0, 64) != coordinate(design, 0, 64, 64));
  CHECK(Design(plan).point(100) == design.point(100));
  plan.seed = 8;
  CHECK(Design(plan).point(100) != design.point(100));
}

TEST_CASE("two coordinates of a scramble stay a net") {
  // The first two dimensions are a (0, 2)-sequence: one of 256 points in each of 16 x 16 squares.
  const Design design(plan_of(DesignMethod::sobol, 2, 256));
  std::set<std::pair<int, int>> squares;
  for (std::uint64_t i = 256; i < 512; ++i) {
    const auto point = design.point(i);
    squares.emplace(static_cast<int>(16 * point[0]), static_cast<int>(16 * point[1]));
  }
  CHECK(squares.size() == 256);
}

TEST_CASE("a Latin hypercube is stratified exactly, whatever its size") {
  for (const std::uint64_t n : {1, 2, 3, 17, 64, 65, 1000}) {
    const Design design(plan_of(DesignMethod::latin_hypercube, 4, n));
    REQUIRE(design.size() == n);
    for (std::size_t d = 0; d < 4; ++d) CHECK(stratified(coordinate(design, d, 0, n)));
  }
}

TEST_CASE("the order of a Latin hypercube is even over seeds, and between dimensions") {
  // Chi-squared of 5 x 5 parts of points 0 and 1 over 5,000 seeds: 19 degrees of freedom for
  // ordered pairs of different parts, 24 for parts of one point in two dimensions. The limits are
  // exceeded with probability 1e-6 each.
  int pairs[5][5] = {};
  int dimensions[5][5] = {};
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    const auto part = latin_part(0, 5, 0, seed);
    ++pairs[part][latin_part(1, 5, 0, seed)];
    ++dimensions[part][latin_part(0, 5, 1, seed)];
  }
  double of_pairs = 0;
  double of_dimensions = 0;
  for (int a = 0; a < 5; ++a) {
    CHECK(pairs[a][a] == 0);
    for (int b = 0; b < 5; ++b) {
      if (a != b) of_pairs += std::pow(pairs[a][b] - 250, 2) / 250;
      of_dimensions += std::pow(dimensions[a][b] - 200, 2) / 200;
    }
  }
  CHECK(of_pairs < 63.7);
  CHECK(of_dimensions < 72.3);
}

TEST_CASE("blocks of Saltelli differ from A in one column, and that is B's") {
  DesignPlan plan = plan_of(DesignMethod::saltelli, 3, 8);
  plan.scrambles = 2;
  const Design design(plan);
  REQUIRE(design.size() == 2 * 8 * 5);
  for (std::uint64_t row = 0; row < 16; ++row) {
    const auto a = design.point(5 * row);
    const auto b = design.point(5 * row + 1);
    for (std::size_t j = 0; j < 3; ++j) {
      auto expected = a;
      expected[j] = b[j];
      CHECK(a[j] != b[j]);
      CHECK(design.point(5 * row + 2 + j) == expected);
    }
  }
}

TEST_CASE("a step of Morris moves one dimension by half the grid") {
  DesignPlan plan = plan_of(DesignMethod::morris, 5, 20);
  plan.dimensions[4] = {.key = "two", .levels = {10, 30}};
  const Design design(plan);
  REQUIRE(design.size() == 20 * 6);
  for (std::uint64_t trajectory = 0; trajectory < 20; ++trajectory) {
    std::set<std::size_t> moved;
    const auto steps = morris_steps(plan, trajectory);
    for (std::size_t step = 0; step < 5; ++step) {
      const auto before = design.point(6 * trajectory + step);
      const auto after = design.point(6 * trajectory + step + 1);
      const auto [d, up] = steps[step];
      moved.insert(d);
      for (std::size_t other = 0; other < 5; ++other)
        if (other != d) CHECK(before[other] == after[other]);
      const double change = d == 4 ? 20 : 2.0 / 3;
      CHECK(after[d] - before[d] == Approx(up ? change : -change));
    }
    CHECK(moved.size() == 5);
  }
}

TEST_CASE("designs of any size are at hand at once") {
  // Were one number a point kept, these would need terabytes.
  const std::uint64_t many = std::uint64_t{1} << 32;
  const Design latin(plan_of(DesignMethod::latin_hypercube, 3, most_points));
  const Design sobol(plan_of(DesignMethod::sobol, 3, many));
  const Design saltelli(plan_of(DesignMethod::saltelli, 3, many));
  const Design morris(plan_of(DesignMethod::morris, 3, many - 1));
  for (const Design* design : {&latin, &sobol, &saltelli, &morris}) {
    CHECK(design->size() >= many);
    const auto last = design->point(design->size() - 1);
    CHECK(std::all_of(last.begin(), last.end(), [](double x) { return x >= 0 && x <= 1; }));
  }
}

TEST_CASE("points stay what they are: tasks and shards name them by their number") {
  const auto point = [](DesignMethod method) {
    const Design design(plan_of(method, 3, 64));
    return design.point(77 % design.size());
  };
  using Point = std::vector<double>;
  CHECK(point(DesignMethod::latin_hypercube) ==
        Point{0x1.dec436983cp-1, 0x1.a075551b74p-1, 0x1.38c9fbfae4p-1});
  CHECK(point(DesignMethod::sobol) ==
        Point{0x1.47ea85b703835p-1, 0x1.74a2c38c66893p-1, 0x1.dcb17292a9909p-1});
  CHECK(point(DesignMethod::morris) == Point{1, 0, 1});
  CHECK(point(DesignMethod::saltelli) ==
        Point{0x1.213ebfaa82226p-2, 0x1.e48ca1b9cef04p-3, 0x1.039e71e15e9ap-6});
}

TEST_CASE("priors mean what they mean in the evidence table") {
  DesignPlan plan = plan_of(DesignMethod::latin_hypercube, 1, 20);
  plan.dimensions = {{.key = "n", .prior = {Distribution::normal, 1, 3}, .maximum = 2.5},
                     {.key = "l", .prior = {Distribution::lognormal, 1, 4}},
                     {.key = "w", .levels = {1, 2, 3, 4, 5}}};
  const Design design(plan);
  const auto below = [&](std::size_t d, double limit) {
    const auto values = coordinate(design, d, 0, 20);
    return std::count_if(values.begin(), values.end(), [&](double v) { return v <= limit; });
  };
  CHECK(below(0, 1) == 1);     // of 20 parts one is below the 5 % point
  CHECK(below(0, 2.5) == 20);  // cut
  CHECK(below(0, 2) == 10);
  CHECK(below(1, 1) == 1);
  CHECK(below(1, 2) == 10);
  CHECK(below(1, 4) == 19);
  for (int level = 1; level <= 5; ++level) CHECK(below(2, level) == 4 * level);
}

TEST_CASE("plans that cannot be are refused") {
  const auto refused = [](DesignPlan plan) {
    try {
      (void)Design(std::move(plan));
    } catch (const Failure& failure) {
      return static_cast<int>(failure.code());
    }
    return 0;
  };
  CHECK(refused(plan_of(DesignMethod::sobol, 2, 64)) == 0);
  CHECK(refused(plan_of(DesignMethod::sobol, 2, 0)) == 65);
  CHECK(refused(plan_of(DesignMethod::sobol, 2, 100)) == 65);
  CHECK(refused(plan_of(DesignMethod::saltelli, 2, std::uint64_t{1} << 33)) == 65);
  CHECK(refused(plan_of(DesignMethod::latin_hypercube, 2, 0)) == 65);
  CHECK(refused(plan_of(DesignMethod::latin_hypercube, 1001, 10)) == 65);
  DesignPlan odd = plan_of(DesignMethod::morris, 2, 10);
  odd.grid = 5;
  CHECK(refused(odd) == 65);
  DesignPlan none = plan_of(DesignMethod::saltelli, 2, 64);
  none.scrambles = 0;
  CHECK(refused(none) == 65);
}

TEST_CASE("a design comes back from its recipe, point for point") {
  for (const DesignMethod method : {DesignMethod::latin_hypercube, DesignMethod::sobol,
                                    DesignMethod::morris, DesignMethod::saltelli}) {
    DesignPlan plan = plan_of(method, 3, 16);
    plan.dimensions[1] = {.key = "levels", .levels = {1, 2.5, 7}};
    plan.dimensions[2].prior = {Distribution::lognormal, .5, 2};
    plan.dimensions[2].minimum = 0;
    const Design design(plan), again = design_of(design.recipe());
    CHECK(again.recipe() == design.recipe());
    REQUIRE(again.size() == design.size());
    for (std::uint64_t i = 0; i < design.size(); ++i) REQUIRE(again.point(i) == design.point(i));
  }
  DesignPlan list{.method = DesignMethod::list};
  list.dimensions = {{.key = "a"}, {.key = "b"}};
  list.listed = Grid<double>(2, 2, 3);
  list.listed(1, 0) = .1;
  const Design listed(list);
  CHECK(design_of(listed.recipe()).point(1) == listed.point(1));
}

TEST_CASE("what is no recipe is refused") {
  for (const char* text :
       {"", "{}", "[1]", R"({"design":"grid","dimensions":[]})", R"({"design":"list"})"})
    CHECK_THROWS_AS(design_of(text), Failure);
}
