#include "analysis/sensitivity/range_effects.hpp"

#include <cmath>
#include <limits>

#include "analysis/estimate/interval.hpp"
#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Design design_by(DesignMethod method, std::uint64_t points, std::uint64_t seed = 1) {
  DesignPlan plan;
  plan.method = method;
  for (const char* key : {"a", "b", "c"})
    plan.dimensions.push_back({key, {}, {Distribution::uniform, 0, 1}, 0, 1});
  plan.points = points;
  plan.scrambles = 4;
  plan.seed = seed;
  return Design(plan);
}

// a moves it by 10, b by -2, c not at all; a mean over fifths is .8 of that apart.
std::vector<double> results_of(const Design& design) {
  std::vector<double> results;
  for (std::uint64_t i = 0; i < design.size(); ++i) {
    const auto x = design.point(i);
    results.push_back(10 * x[0] - 2 * x[1]);
  }
  return results;
}

}  // namespace

TEST_CASE("every design shows how far each dimension moves a straight line") {
  for (const DesignMethod method : {DesignMethod::latin_hypercube, DesignMethod::sobol,
                                    DesignMethod::saltelli, DesignMethod::morris}) {
    const Design design = design_by(method, method == DesignMethod::morris ? 400 : 512);
    const auto effects = range_effects(design, results_of(design));
    CAPTURE(to_text(method));
    const double apart = method == DesignMethod::morris ? 1 : 0.8;  // its places include the ends
    CHECK(effects.at(0)->move.mean == Approx(10 * apart).margin(0.35));
    CHECK(effects.at(1)->move.mean == Approx(-2 * apart).margin(0.8));
    CHECK(std::abs(effects.at(2)->move.mean) < 0.8);
    CHECK(effects.at(0)->move.interval->excludes_zero());
    CHECK_FALSE(effects.at(2)->move.interval->excludes_zero());
  }
}

TEST_CASE("a level that holds more than a fifth is an end") {
  const std::vector<double> values{1, 2, 3, 1, 2, 3}, results{10, 0, 40, 12, 0, 44};
  const auto effect = range_effect(values, results, 1);
  CHECK(effect->low.points == 2);
  CHECK(effect->low.highest == 1);
  CHECK(effect->high.lowest == 3);
  CHECK(effect->low.result.mean == 11);
  CHECK(effect->high.result.mean == 42);
  CHECK(effect->move.mean == 31);
}

TEST_CASE("values that are nearly all the same have their outermost ones as ends") {
  std::vector<double> values(20, 5), results(20, 1);
  values[3] = 2;
  results[3] = 7;
  const auto effect = range_effect(values, results, 1);
  CHECK(effect->low.points == 1);
  CHECK(effect->high.points == 19);
  CHECK(effect->move.mean == -6);
  CHECK_FALSE(effect->move.interval);
}

TEST_CASE("a mean of single points has the interval of Student's t") {
  std::vector<double> values, results;
  for (int i = 0; i < 50; ++i) {
    values.push_back(i);
    results.push_back(i % 7);
  }
  const auto effect = range_effect(values, results, 1);
  const Estimate known = cluster_estimate(std::span<const double>(results).first(10), 1);
  CHECK(effect->low.points == 10);
  CHECK(effect->low.result.mean == Approx(known.mean));
  CHECK(effect->low.result.interval->low == Approx(known.interval->low));
  CHECK(effect->low.result.interval->high == Approx(known.interval->high));
}

TEST_CASE("intervals hold as often as they say where points share rows") {
  int held = 0, repeats = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Design design = design_by(DesignMethod::saltelli, 32, seed);
    const auto effects = range_effects(design, results_of(design));
    const Interval& interval = effects.at(2)->move.interval.value();
    held += interval.low <= 0 && interval.high >= 0;
    ++repeats;
  }
  CHECK(held >= 0.92 * repeats);
}

TEST_CASE("points that failed are left out, and a dimension of one value has no effect") {
  const std::vector<double> values{1, 1, 2, 2};
  const auto effect = range_effect(values, std::vector<double>{3, none, 5, 7}, 1);
  CHECK(effect->low.points == 1);
  CHECK(effect->move.mean == 3);
  CHECK_FALSE(range_effect(values, std::vector<double>{none, none, 5, 7}, 1));
  CHECK_FALSE(range_effect(std::vector<double>{4, 4}, std::vector<double>{1, 2}, 1));
  CHECK_THROWS_AS(range_effect(values, std::vector<double>{1}, 1), Failure);
}

TEST_CASE("a factorial's intervals are of its runs, which meet the same luck at all points") {
  DesignPlan plan;
  plan.dimensions = {{.key = "a", .levels = {0, 1}}, {.key = "b", .levels = {0, 1, 2}}};
  const Design design(plan);
  Grid<double> runs(design.size(), 6);
  for (std::size_t point = 0; point < runs.rows(); ++point)
    for (std::size_t run = 0; run < runs.columns(); ++run) {
      const auto x = design.point(point);
      const double luck = run % 2 == 0 ? 5 : -5;
      runs(point, run) = 3 * x[0] + 20 * x[1] + luck + (run < 2 ? 0.1 * x[0] : 0);
    }
  const auto effects = range_effects_of_runs(design, runs, 2);
  CHECK(effects.at(0)->move.mean == Approx(3 + 0.1 / 3));
  CHECK(effects.at(0)->move.interval->excludes_zero());
  CHECK(effects.at(0)->move.clusters == 3);
  CHECK(effects.at(1)->move.mean == Approx(40));
  CHECK(effects.at(1)->low.result.mean == Approx(1.5 + 0.1 / 6));
  CHECK_FALSE(range_effects_of_runs(design, runs, 6).at(0)->move.interval);
  CHECK_FALSE(range_effects(design, std::vector<double>{0, 20, 40, 3, 23, 43})
                  .at(0)
                  ->move.interval->excludes_zero());
}
