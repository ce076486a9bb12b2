#include "sim/scenario/filtered_prior.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

const std::string two_draws =
    "# draws: 20000\n"
    "# seed: 7\n"
    "w_A,q_reach\n"
    "1.5,0.4\n"
    "1.25,0.55\n";

}  // namespace

TEST_CASE("a recipe, a line of keys, a line for every draw") {
  const FilteredPrior prior = read_filtered_prior(two_draws);
  CHECK(prior.recipe.at("draws") == "20000");
  CHECK(prior.recipe.at("seed") == "7");
  CHECK(prior.keys == std::vector<std::string>{"w_A", "q_reach"});
  REQUIRE(prior.draws.size() == 2);
  CHECK(prior.draws[0] == std::vector<double>{1.5, 0.4});
  CHECK(prior.draws[1] == std::vector<double>{1.25, 0.55});
}

TEST_CASE("what is read is written again, letter by letter") {
  CHECK(to_text(read_filtered_prior(two_draws)) == two_draws);
  const FilteredPrior prior{{{"x", "a: b"}}, {"k"}, {{0.1234567}, {-2e-05}, {3}}};
  const FilteredPrior again = read_filtered_prior(to_text(prior));
  CHECK(again.recipe == prior.recipe);
  CHECK(again.keys == prior.keys);
  CHECK(again.draws == prior.draws);
}

TEST_CASE("a file without draws has none") {
  CHECK(read_filtered_prior("").draws.empty());
  CHECK(read_filtered_prior("# none yet.\n").draws.empty());
  CHECK(read_filtered_prior("w_A\n").draws.empty());
}

TEST_CASE("what is no such file is refused") {
  CHECK_THROWS_AS(read_filtered_prior("w_A,w_B\n1,x\n"), Failure);
  CHECK_THROWS_AS(read_filtered_prior("w_A,w_B\n1,2 \n"), Failure);
  CHECK_THROWS_AS(read_filtered_prior("w_A,w_B\n1\n"), Failure);
  CHECK_THROWS_AS(read_filtered_prior("w_A,w_B\n1,2,3\n"), Failure);
  CHECK_THROWS_AS(read_filtered_prior("w_A,w_B\n1,\n"), Failure);
  try {
    read_filtered_prior("w_A\nabc\n");
    FAIL("no Failure");
  } catch (const Failure& failure) {
    CHECK(failure.code() == ExitCode::internal);
  }
}

TEST_CASE("the file that ships can be read, and its draws have values for its keys") {
  const FilteredPrior& shipped = filtered_prior();
  for (const auto& draw : shipped.draws) REQUIRE(draw.size() == shipped.keys.size());
}
