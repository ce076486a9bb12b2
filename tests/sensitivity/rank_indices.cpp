#include "analysis/sensitivity/rank_indices.hpp"

#include <limits>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"
#include "tests/sensitivity/functions.hpp"

using namespace uptake;

TEST_CASE("first-order shares of a plain sample are those known") {
  // Errors over 20 other seeds are at most .0085 in root mean square; the margin is 5 of them.
  for (const KnownFunction& function : {ishigami(), sobol_g()}) {
    const Design design = design_over(function, DesignMethod::latin_hypercube, 16384, 1, 5);
    const RankIndices found = rank_indices(design, results_at(design, function, 100));
    CHECK(found.points == 16384);
    for (std::size_t d = 0; d < function.first.size(); ++d) {
      CAPTURE(d);
      CHECK(found.first[d].share == Approx(function.first[d]).margin(0.0425));
      if (function.first[d] > 0.1) CHECK(found.first[d].distinguishable);
    }
  }
}

TEST_CASE("a factorial's own order says nothing of what has no effect") {
  // Results depend on a alone; b and c vary in the order of the points.
  std::vector<Dimension> dimensions;
  for (const char* key : {"a", "b", "c"})
    dimensions.push_back({.key = key, .levels = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}});
  const Design design({.method = DesignMethod::factorial, .dimensions = dimensions});
  std::vector<double> results;
  for (std::uint64_t i = 0; i < design.size(); ++i) results.push_back(design.point(i)[0]);
  const RankIndices found = rank_indices(design, results);
  CHECK(found.first[0].share > 0.9);
  CHECK(found.first[0].distinguishable);
  CHECK_FALSE(found.first[1].distinguishable);
  CHECK_FALSE(found.first[2].distinguishable);
}

TEST_CASE("noise has a share as seldom as said") {
  // Normal noise against four columns of it, 1,000 times: some column is called distinguishable in
  // 5 % of them at most (Bonferroni); at a rate of 5 % more than 85 has probability 1e-6.
  int named = 0;
  for (std::uint32_t repeat = 0; repeat < 1000; ++repeat) {
    std::vector<std::vector<double>> columns(5, std::vector<double>(200));
    for (std::uint32_t column = 0; column < 5; ++column) {
      Stream stream(11, {column, 0, repeat, Purpose::parameter});
      for (double& value : columns[column]) value = normal(stream);
    }
    const auto found =
        rank_indices(4, [&](std::size_t d) { return columns[d]; }, columns[4], repeat);
    bool some = false;
    for (const RankIndex& index : found.first) some = some || index.distinguishable;
    named += some;
  }
  CHECK(named > 15);  // below that the limit would be too strict: probability 3e-9
  CHECK(named <= 85);
}

TEST_CASE("failed runs are dropped where allowed; too few or constant results are refused") {
  const KnownFunction function = ishigami();
  const Design design = design_over(function, DesignMethod::latin_hypercube, 64, 1, 5);
  auto results = results_at(design, function);
  results[3] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(rank_indices(design, results), Failure);
  const RankIndices found = rank_indices(design, results, 1, FailedRuns::drop);
  CHECK(found.points == 63);
  CHECK(found.dropped == 1);
  CHECK_THROWS_AS(rank_indices(design, std::vector<double>(64, 2.0)), Failure);
  const Design small = design_over(function, DesignMethod::latin_hypercube, 15, 1, 5);
  CHECK_THROWS_AS(rank_indices(small, results_at(small, function)), Failure);
  const Design blocks = design_over(function, DesignMethod::saltelli, 64, 2, 5);
  CHECK_THROWS_AS(rank_indices(blocks, results_at(blocks, function)), Failure);
}
