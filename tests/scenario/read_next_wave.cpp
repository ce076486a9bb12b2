#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;

namespace {

constexpr auto when = "{ quantity = \"users\", at_least = 0.3 }";

std::string with(const std::string& rollout, const std::string& more = "") {
  return "format = 1\n[organisation]\nsites = [{ name = \"a\", units = 2, people_per_unit = 10 }, "
         "{ "
         "name = \"b\", units = 1, people_per_unit = 10 }]\n[[strategy]]\nname = "
         "\"s\"\nrollout = { pattern = \"waves\", " +
         rollout + " }\n[experiment]\nweeks = [-12, 150]\n" + more;
}

std::string next(const std::string& after) {
  return std::string("next_wave = { when = ") + when + ", after = " + after + " }";
}

Lines problems(const std::string& rollout) { return example::problems(with(rollout)); }

}  // namespace

TEST_CASE("waves that follow one another have the latest dates they can have") {
  const Strategy made =
      example::scenario(
          with("waves = [[\"a_2\"], [\"b\"], [\"a\"]], go_live = 2, " + next("[14, 40]")))
          .strategies[0];
  CHECK(made.go_live == std::vector<int>{82, 2, 42});  // a unit goes before its site
  REQUIRE(made.next_wave);
  CHECK(made.next_wave->when.quantity == SeenQuantity::users);
  CHECK(made.next_wave->soonest == 14);
  CHECK(made.next_wave->latest == 40);
}

TEST_CASE("what does not fit together about waves is said") {
  const std::string two = "waves = [[\"a\"], [\"b\"]], go_live = 0, ";
  CHECK(problems("waves = [[\"a\", \"b\"]], go_live = 0, " + next("[14, 40]")) ==
        Lines{"6:40 waves has no second wave"});
  CHECK(problems("waves = [[\"a\"], [\"a\", \"b\"]], go_live = 0, " + next("[14, 40]")) ==
        Lines{"6:48 a place stands in two waves"});
  CHECK(problems("waves = [[\"a_1\"], [\"b\"]], go_live = 0, " + next("[14, 40]")) ==
        Lines{"6:68 no go-live week for a_2"});
  CHECK(problems(two + next("[40, 14]")) == Lines{"6:138 after ends at 14 before it begins at 40"});
  CHECK(problems(two + next("[14]")) == Lines{"6:138 after has 1 numbers"});
  CHECK(problems(two + next("[4, 12]")) ==
        Lines{"6:66 strategy 's': the next wave follows after 12 weeks at the latest"});
  CHECK(problems("go_live = { a = 0, b = 8 }, " + next("[14, 40]")) ==
        Lines{"6:72 next_wave does nothing here"});
  CHECK(problems("waves = [[\"a\"], [\"b\"]], go_live = 0") ==
        Lines{"6:11 'next_wave' is missing"});
}
