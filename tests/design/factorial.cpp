#include "analysis/design/design.hpp"
#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

Design factorial(std::vector<Dimension> dimensions) {
  return Design({.dimensions = std::move(dimensions)});
}

Dimension with_levels(std::string key, std::size_t count) {
  Dimension dimension{.key = std::move(key)};
  for (std::size_t at = 0; at < count; ++at) dimension.levels.push_back(static_cast<double>(at));
  return dimension;
}

}  // namespace

TEST_CASE("a factorial varies its last dimension fastest") {
  const Design design =
      factorial({{.key = "a", .levels = {3, 1}}, {.key = "b", .levels = {5, 7, 9}}});
  REQUIRE(design.size() == 6);
  const std::vector<std::vector<double>> expected{{3, 5}, {3, 7}, {3, 9}, {1, 5}, {1, 7}, {1, 9}};
  for (std::size_t i = 0; i < 6; ++i) CHECK(design.point(i) == expected[i]);
  CHECK(
      design.recipe() ==
      R"({"design":"factorial","dimensions":[{"key":"a","levels":[3.0,1.0]},{"key":"b","levels":[5.0,7.0,9.0]}]})");
}

TEST_CASE("a factorial of a quadrillion points is a formula") {
  std::vector<Dimension> dimensions;
  for (int d = 0; d < 15; ++d) dimensions.push_back(with_levels("d" + std::to_string(d), 10));
  const Design design = factorial(dimensions);
  REQUIRE(design.size() == 1'000'000'000'000'000);
  // The digits of the number.
  CHECK(design.point(123456789012345) ==
        std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5});
  dimensions.push_back(with_levels("one_more", 2));
  CHECK_THROWS_AS(factorial(dimensions), Failure);
}

TEST_CASE("a factorial refuses what has no levels, and nothing") {
  CHECK_THROWS_AS(factorial({}), Failure);
  CHECK_THROWS_AS(factorial({{.key = "a", .prior = {Distribution::uniform, 0, 1}}}), Failure);
  CHECK_THROWS_AS(factorial({with_levels("a", 3)}).point(3), Failure);
}
