#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

const std::string start = example::organisation + example::strategy;

}  // namespace

TEST_CASE("without [budget] and [outputs] nothing is limited and the usual is kept") {
  CHECK(example::scenario(start).budget == Budget{});
  CHECK_FALSE(example::scenario(start).outputs.every_series);
}

TEST_CASE("a budget limits hours a person, money or both; all series can be kept") {
  const Scenario scenario = example::scenario(
      start + "[budget]\nhours_per_person = 8\nmoney = 90000\n[outputs]\nweekly = \"all\"\n");
  CHECK(scenario.budget == Budget{8.0, 90000.0});
  CHECK(scenario.outputs.every_series);
}

TEST_CASE("mistakes in [budget] and [outputs] are said") {
  CHECK(problems(start + "[budget]\nhours_per_person = -1\nmony = 2\n[outputs]\nweekly = 3\n") ==
        Lines{"9:20 hours_per_person = -1 is out of its limits", "10:1 unknown key 'mony'",
              "12:10 weekly is the whole number 3"});
}
