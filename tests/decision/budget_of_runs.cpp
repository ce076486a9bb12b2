#include "analysis/decision/budget_of_runs.hpp"

#include <numeric>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

const std::vector<PlanSoFar> five{
    {1.2, 3.3, 12}, {2.1, 2.0, 6}, {3.4, 4.5, 5}, {4.87, 5.3, 5}, {6.05, 6.9, 4}};

std::vector<PlanSoFar> negated() {
  std::vector<PlanSoFar> plans = five;
  for (PlanSoFar& plan : plans) plan.mean = -plan.mean;
  return plans;
}

}  // namespace

// The example of Chen's published program.
TEST_CASE("a hundred runs go where they are known to go") {
  const std::vector<std::size_t> more{48, 38, 11, 2, 1};
  CHECK(runs_to_add(five, 100, Better::less) == more);
  CHECK(runs_to_add(negated(), 100, Better::more) == more);
}

TEST_CASE("a plan with more than its share gets none, and no run is lost") {
  std::vector<PlanSoFar> plans = five;
  plans[4].runs = 500;
  const std::vector<std::size_t> more = runs_to_add(plans, 100, Better::less);
  CHECK(more[4] == 0);
  CHECK(std::accumulate(more.begin(), more.end(), std::size_t{0}) == 100);
  CHECK(more[0] > more[2]);
  CHECK(runs_to_add(plans, 0, Better::less) == std::vector<std::size_t>(5, 0));
}

TEST_CASE("equal plans share, the only plan gets all") {
  const std::vector<std::size_t> more =
      runs_to_add({{1, 1, 5}, {1, 1, 5}, {9, 1, 5}}, 100, Better::less);
  CHECK(more[0] + more[1] >= 99);
  CHECK(more[0] >= 49);
  CHECK(runs_to_add({{1, 1, 5}}, 7, Better::less) == std::vector<std::size_t>{7});
}

TEST_CASE("runs are for plans that vary") {
  CHECK_THROWS_AS(runs_to_add({}, 1, Better::less), Failure);
  CHECK_THROWS_AS(runs_to_add({{1, 0, 5}, {2, 1, 5}}, 1, Better::less), Failure);
}
