#include "analysis/sensitivity/sobol_indices.hpp"

#include <algorithm>
#include <limits>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/sensitivity/functions.hpp"

using namespace uptake;

namespace {

double largest_error(const SobolIndices& indices, const KnownFunction& function) {
  double largest = 0;
  for (std::size_t j = 0; j < function.first.size(); ++j)
    largest = std::max({largest, std::abs(indices.first[j].share - function.first[j]),
                        std::abs(indices.total[j].share - function.total[j])});
  return largest;
}

std::string refusal(const std::function<void()>& call) {
  try {
    call();
  } catch (const Failure& failure) {
    CHECK(failure.code() == ExitCode::invalid_data);
    return failure.what();
  }
  return "";
}

}  // namespace

TEST_CASE("known indices are found to .01") {
  for (const KnownFunction& function : {ishigami(), sobol_g(), borehole()}) {
    const Design design = design_over(function, DesignMethod::saltelli, 4096, 8, 1);
    const auto results = results_at(design, function);
    const SobolIndices indices = sobol_indices(design, results);
    CHECK(indices.mean == Approx(function.mean).epsilon(2e-3));
    CHECK(indices.variance == Approx(function.variance).epsilon(0.01));
    CHECK(indices.rows == 8 * 4096);
    CHECK(indices.dropped == 0);
    INFO(function.dimensions[0].key);
    CHECK(largest_error(indices, function) < 0.01);
    for (std::size_t j = 0; j < function.first.size(); ++j) {
      if (function.first[j] > 0.02) CHECK(indices.first[j].distinguishable);
      CHECK(indices.first[j].share >= 0);
    }
  }
}

TEST_CASE("a large mean changes no index") {
  for (const KnownFunction& function : {ishigami(), sobol_g()}) {
    const Design design = design_over(function, DesignMethod::saltelli, 1024, 8, 1);
    const SobolIndices plain = sobol_indices(design, results_at(design, function));
    const SobolIndices moved = sobol_indices(design, results_at(design, function, 100));
    for (std::size_t j = 0; j < function.first.size(); ++j) {
      CHECK(moved.first[j].share == Approx(plain.first[j].share).margin(1e-9));
      CHECK(moved.total[j].share == Approx(plain.total[j].share).margin(1e-9));
    }
    CHECK(largest_error(moved, function) < 0.02);
  }
}

TEST_CASE("intervals hold as often as they say") {
  // Each of Ishigami's six is to hold in 95 % +- 3 points of cases. In 2,000 repeats a rate of 95 %
  // is 95 +- .49 points (binomial standard error): the bounds are 6 of them, left by chance with
  // probability 1e-8 for all six together.
  const KnownFunction function = ishigami();
  constexpr int repeats = 2000;
  std::vector<int> first(3), total(3);
  for (int repeat = 0; repeat < repeats; ++repeat) {
    const Design design = design_over(function, DesignMethod::saltelli, 64, 12,
                                      1000 + static_cast<std::uint64_t>(repeat));
    const SobolIndices indices = sobol_indices(design, results_at(design, function));
    for (std::size_t j = 0; j < 3; ++j) {
      const auto covers = [](const Interval& interval, double truth) {
        return interval.low <= truth && truth <= interval.high;
      };
      first[j] += covers(indices.first[j].interval, function.first[j]);
      total[j] += covers(indices.total[j].interval, function.total[j]);
    }
  }
  for (std::size_t j = 0; j < 3; ++j) {
    CAPTURE(j);
    CHECK(first[j] == Approx(0.95 * repeats).margin(0.03 * repeats));
    CHECK(total[j] == Approx(0.95 * repeats).margin(0.03 * repeats));
  }
}

TEST_CASE("what cannot be told from 0 is said, not a negative share") {
  const KnownFunction function = ishigami();
  const Design design = design_over(function, DesignMethod::saltelli, 256, 8, 3);
  const SobolIndices indices = sobol_indices(design, results_at(design, function));
  CHECK_FALSE(indices.first[2].distinguishable);  // its true share is 0
  CHECK(indices.first[2].share >= 0);
  CHECK(to_text(indices.first[2]).starts_with("not distinguishable from 0 (at most "));
  CHECK(to_text(SobolIndex{0.3139, {0.2951, 0.3333}, true}) == "0.31 (0.3 to 0.33)");
}

TEST_CASE("a failed run fails the design, or drops its row") {
  const KnownFunction function = ishigami();
  const Design design = design_over(function, DesignMethod::saltelli, 256, 4, 3);
  auto results = results_at(design, function);
  results[7] = std::numeric_limits<double>::quiet_NaN();
  results[9] = std::numeric_limits<double>::infinity();
  results[50] = std::numeric_limits<double>::quiet_NaN();
  CHECK(refusal([&] { sobol_indices(design, results); }).starts_with("2 of 1024 blocks"));
  const SobolIndices indices = sobol_indices(design, results, {}, FailedRuns::drop);
  CHECK(indices.dropped == 2);
  CHECK(indices.rows == 1022);
  CHECK(largest_error(indices, function) < 0.05);
}

TEST_CASE("a design that does not fit the method is refused") {
  const KnownFunction function = ishigami();
  const Design sobol = design_over(function, DesignMethod::sobol, 256, 4, 3);
  CHECK(refusal([&] {
          sobol_indices(sobol, results_at(sobol, function));
        }).find("Write design = \"saltelli\"") != std::string::npos);
  const Design once = design_over(function, DesignMethod::saltelli, 256, 1, 3);
  CHECK(refusal([&] {
          sobol_indices(once, results_at(once, function));
        }).find("Write scrambles = 8") != std::string::npos);
  const Design design = design_over(function, DesignMethod::saltelli, 256, 2, 3);
  CHECK(refusal([&] {
          sobol_indices(design, std::vector<double>(10, 1.0));
        }).starts_with("10 results for a design of 2560 points"));
  CHECK(refusal([&] {
          sobol_indices(design, std::vector<double>(2560, 1.0));
        }).starts_with("the result is the same"));
}
