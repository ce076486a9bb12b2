#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::choice;
using example::Lines;
using example::problems;

namespace {

const std::string start = example::organisation + example::strategy;

}  // namespace

TEST_CASE("without [structure], or with its defaults, the usual form is used") {
  CHECK(example::scenario(start).structure == Structure{});
  CHECK(example::scenario(start + "[structure]\ncontagion = true\ntime = \"gate\"\n").structure ==
        Structure{});
}

TEST_CASE("without contagion psi, w_N and c_norm are 0, and not drawn") {
  const Scenario scenario = example::scenario(start + "[structure]\ncontagion = false\n");
  CHECK_FALSE(scenario.structure.contagion);
  for (const char* key : {"psi", "w_N", "c_norm"}) {
    CHECK(choice(scenario, key).parameter.value == 0);
    CHECK(choice(scenario, key).parameter.prior.distribution == Distribution::fixed);
    CHECK(choice(scenario, key).origin == "[structure]");
  }
}

TEST_CASE("time is a gate or adds; enrolment and appraisal stand still or are states") {
  const Scenario scenario =
      example::scenario(start + "[structure]\ntime = \"additive\"\nnpt = \"proxy\"\n");
  CHECK(scenario.structure.time == TimeForm::additive);
  CHECK(scenario.structure.npt == NptForm::proxy);
}

TEST_CASE("mistakes in [structure] are said") {
  CHECK(problems(start + "[structure]\ncontagion = 0\ntime = \"gates\"\nnpt = true\ntimes = 1\n") ==
        Lines{"9:13 contagion is the whole number 0", "10:8 time is 'gates'", "11:7 npt is true",
              "12:1 unknown key 'times'"});
  CHECK(problems(start + "[structure]\ncontagion = false\n[parameters]\npsi = 0.4\n") ==
        Lines{"11:1 psi is set twice"});
}
