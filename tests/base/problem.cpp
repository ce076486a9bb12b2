#include "sim/base/problem.hpp"

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("a problem says where, what, why and what to write instead") {
  Problem problem;
  problem.place = {"a.toml", 3, 7};
  problem.what = "unknown key 'draw'";
  problem.why = "not a key of [experiment]";
  problem.suggestion = "Did you mean 'draws'?";
  CHECK(to_text(problem) ==
        "a.toml:3:7: unknown key 'draw' (not a key of [experiment]). Did you mean 'draws'?");
}

TEST_CASE("a problem of a whole file has no line") {
  Problem problem;
  problem.place.file = "a.toml";
  problem.what = "is empty";
  CHECK(to_text(problem) == "a.toml: is empty");
}
