#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::choice;
using example::Lines;
using example::problems;

namespace {

const std::string start = example::organisation + example::strategy + "[service]\n";

std::string with_people(const std::string& professions, const std::string& service) {
  return "format = 1\n[organisation]\nsites = [{ name = \"a\", units = 1, people_per_unit = 10 }]\n"
         "professions = [" +
         professions + "]\n" + example::strategy + "[service]\n" + service;
}

}  // namespace

TEST_CASE("ease, usefulness, defects and fit are values of the evidence table, no longer drawn") {
  const Scenario scenario = example::scenario(
      start + "ease = 0.6\nusefulness = 1\ndefects = 0.25\nfit = { physician = 0.35 }\n");
  CHECK(choice(scenario, "ease").parameter.value == 0.6);
  CHECK(choice(scenario, "ease").parameter.prior.distribution == Distribution::fixed);
  CHECK(choice(scenario, "ease").parameter.prior.low == 0.6);
  CHECK(choice(scenario, "ease").parameter.prior.high == 0.6);
  CHECK(choice(scenario, "ease").origin == "[service]");
  CHECK(choice(scenario, "benefit").parameter.value == 1);
  CHECK(choice(scenario, "defects").parameter.value == 0.25);
  CHECK(choice(scenario, "fit_physician").origin == "[service]");
  CHECK(scenario.organisation.professions[3].fit == 0.35);
  CHECK(choice(scenario, "fit_other").origin == "table");
}

TEST_CASE("a fit for nobody, and one out of its limits, are problems") {
  CHECK(problems(start + "fit = { phisician = 0.5 }\n") == Lines{"9:9 unknown key 'phisician'"});
  CHECK(problems(start + "fit = { physician = 1.5 }\n") ==
        Lines{"9:21 fit of physician = 1.5 is out of its limits"});
  CHECK(problems(start + "ease = 2\n") == Lines{"9:8 ease = 2 is out of its limits"});
}

TEST_CASE("a misspelt profession in fit is not also missing") {
  CHECK(problems(with_people("{ name = \"porter\", share = 1, tasks_per_week = 5 }",
                             "fit = { portr = 0.4 }\n")) == Lines{"10:9 unknown key 'portr'"});
  CHECK(problems(with_people("{ name = \"porter\", share = 1, tasks_per_week = 5 }",
                             "fits = { porter = 0.4 }\n")) == Lines{"10:1 unknown table 'fits'"});
}

TEST_CASE("minutes become min_task, c0 and saving") {
  // Mean fit (2 x .7 + 8 x .6) / 10 = .62; dup .02; ease .5, so 1.4 - .8 ease = 1.
  const std::string text =
      with_people("{ name = \"registered_nurse\", count = 2 }, { name = \"other\", count = 8 }",
                  "minutes = { today = 10, beginner = 15, expert = 9 }\n");
  const Scenario scenario = example::scenario(text);
  CHECK(choice(scenario, "min_task").parameter.value == 10);
  CHECK(choice(scenario, "c0").parameter.value == Approx((1.5 - 1 - 0.02) / 1.0));
  CHECK(choice(scenario, "saving").parameter.value == Approx((1.02 - 0.9) / 0.62));
  CHECK(choice(scenario, "saving").origin == "[service] minutes");
  CHECK(choice(scenario, "c0").parameter.prior.distribution == Distribution::fixed);
}

TEST_CASE("minutes reckon with the chosen ease and duplicate entry, and give way to --set") {
  Overrides overrides;
  overrides.set = {"dup=0.1", "saving=0.2"};
  const Scenario scenario = example::scenario(
      start + "ease = 0.75\nminutes = { today = 10, beginner = 15, expert = 9 }\n", overrides);
  CHECK(choice(scenario, "c0").parameter.value == Approx((1.5 - 1 - 0.1) / 0.8));
  CHECK(choice(scenario, "saving").parameter.value == 0.2);
  CHECK(choice(scenario, "saving").origin == "--set");
}

TEST_CASE("minutes that no service takes are a problem with the formula") {
  const std::string text = start + "minutes = { today = 1, beginner = 100, expert = 1 }\n";
  CHECK(problems(text) == Lines{"9:11 the minutes give c0 = 98.98, out of its limits"});
  CHECK(problems(start + "minutes = { today = 1, beginner = 2 }\n") ==
        Lines{"9:11 'expert' is missing"});
  CHECK(problems(start + "minutes = { today = 10, beginner = 15, expert = 9 }\n"
                         "[parameters]\nc0 = 0.5\n") == Lines{"9:11 c0 is set twice"});
}
