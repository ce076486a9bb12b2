// Whom a practice is for: sites, units, professions, those who know least.
#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::problems;
using example::with;

namespace {

std::string assessed(const std::string& key, const std::string& settings) {
  return with("competence_assessment", "week = -4\n") + "[strategy.practice." + key + "]\n" +
         settings;
}

}  // namespace

TEST_CASE("targets are sites and units by name") {
  const auto units = [](const std::string& targets) {
    return activity_of("diverse_training", "targets = " + targets + "\n").units;
  };
  CHECK(units("{ sites = [\"south\"] }") == std::vector<int>{2});
  CHECK(units("{ units = [\"south_1\", \"north_2\"] }") == std::vector<int>{1, 2});
  CHECK(units("{ sites = [\"north\"], units = [\"north_1\", \"south_1\"] }") ==
        std::vector<int>{0, 1, 2});
  const std::string misspelt = with("diverse_training", "targets = { sites = [\"sout\"] }\n");
  CHECK(problems(misspelt) == Lines{"7:22 unknown site 'sout'"});
  CHECK(example::suggestion(misspelt) == "Did you mean 'south'?");
  CHECK(problems(with("diverse_training", "targets = { units = [\"north\"] }\n")) ==
        Lines{"7:22 unknown unit 'north'"});
  CHECK(problems(with("diverse_training", "targets = { sites = [] }\n")) ==
        Lines{"7:11 targets names nobody"});
}

TEST_CASE("what reaches people can be for professions, everywhere or somewhere") {
  const Activity everywhere = activity_of(
      "diverse_training", "targets = { professions = [\"physician\", \"registered_nurse\"] }\n");
  CHECK(everywhere.units == std::vector<int>{0, 1, 2});
  CHECK(everywhere.professions == std::vector<int>{0, 3});
  CHECK(everywhere.is_personal());
  const Activity north = activity_of(
      "diverse_training", "targets = { sites = [\"north\"], professions = [\"physician\"] }\n");
  CHECK(north.units == std::vector<int>{0, 1});
  CHECK(north.professions == std::vector<int>{3});
  CHECK_FALSE(activity_of("diverse_training", "targets = { sites = [\"north\"] }\n").is_personal());
}

TEST_CASE("a profession of targets is one of the organisation's") {
  const std::string misspelt =
      with("diverse_training", "targets = { professions = [\"phisician\"] }\n");
  CHECK(problems(misspelt) == Lines{"7:28 unknown profession 'phisician'"});
  CHECK(example::suggestion(misspelt) == "Did you mean 'physician'?");
  CHECK(problems(with("diverse_training", "targets = { professions = [] }\n")) ==
        Lines{"7:11 targets names nobody"});
  CHECK(problems(with("diverse_training", "targets = { professions = \"physician\" }\n")) ==
        Lines{"7:27 professions is the text 'physician'"});
}

TEST_CASE("practices that reach people take professions, those of whole units do not") {
  const std::string physicians = "targets = { professions = [\"physician\"] }\n";
  for (const std::string key : {"justification", "know_how", "competence_assessment",
                                "targeted_training", "diverse_training", "onboarding"})
    CHECK(problems(with(key, physicians)).empty());
  for (const std::string key : {"consistent_process", "positive_attitude", "usefulness",
                                "usage_monitoring", "task_fit", "follow_up"})
    CHECK(problems(with(key, (key == "positive_attitude" ? "leadership = 1 " : "") +
                                 std::string("\n") + physicians)) ==
          Lines{"8:27 professions cannot be chosen here"});
  CHECK(problems(with("influence", "share_involved = 0.1\nacted_on = 1\n" + physicians)) ==
        Lines{"9:27 professions cannot be chosen here"});
  CHECK(problems(with("task_fit", "targets = { lowest_know_how = 0.3 }\n")) ==
        Lines{"7:31 lowest_know_how cannot be chosen here"});
}

TEST_CASE("there is one service for everybody: usability work has no targets") {
  CHECK(problems(with("ease_of_use", "targets = { sites = [\"north\"] }\n")) ==
        Lines{"7:11 ease_of_use has targets"});
}

TEST_CASE("those who know least are known once they were assessed") {
  const std::string least = "targets = { lowest_know_how = 0.3 }\n";
  const Scenario scenario = example::scenario(assessed("diverse_training", least));
  const Activity& training = scenario.strategies[0].activities[1];
  CHECK(training.lowest_know_how == 0.3);
  CHECK(training.units == std::vector<int>{0, 1, 2});
  CHECK(training.is_personal());
  CHECK(problems(with("diverse_training", least)) ==
        Lines{"6:1 diverse_training is for those with the lowest know-how in week -1"});
  CHECK(problems(assessed("diverse_training", "first_week = -5\n" + least)) ==
        Lines{"9:14 diverse_training is for those with the lowest know-how in week -5"});
  CHECK(example::suggestion(with("diverse_training", least)) ==
        "Add [strategy.practice.competence_assessment] with week = -1, or leave lowest_know_how "
        "out");
}

TEST_CASE("the lowest know-how is a share, and none is nobody") {
  CHECK(problems(assessed("diverse_training", "targets = { lowest_know_how = 1.5 }\n")) ==
        Lines{"9:31 lowest_know_how = 1.5 is out of its limits"});
  CHECK(problems(assessed("diverse_training", "targets = { lowest_know_how = 0 }\n")) ==
        Lines{"9:11 targets names nobody"});
}

TEST_CASE("an heir that assesses later is told so; an assessment of nobody finds nobody") {
  const std::string text =
      example::organisation +
      "[[strategy]]\nname = \"a\"\n[strategy.practice.competence_assessment]\nweek = -4\n"
      "[strategy.practice.diverse_training]\ntargets = { lowest_know_how = 0.3 }\n"
      "[[strategy]]\nname = \"b\"\nextends = \"a\"\n"
      "[strategy.practice.competence_assessment]\nweek = 30\n";
  CHECK(problems(text).size() == 1);
  const auto assessed = [](const std::string& settings) {
    return problems(example::organisation +
                    "[[strategy]]\nname = \"a\"\n[strategy.practice.competence_assessment]\n" +
                    settings +
                    "[strategy.practice.diverse_training]\ntargets = { lowest_know_how = 0.3 }\n")
        .size();
  };
  CHECK(assessed("") == 0);
  CHECK(assessed("share_assessed = 0\n") == 1);
}

TEST_CASE("more activities for the lowest know-how than can be told apart are refused") {
  std::string text = example::organisation +
                     "[[strategy]]\nname = \"a\"\n[strategy.practice.competence_assessment]\n";
  const auto add = [&](int count) {
    for (int i = 0; i < count; ++i)
      text +=
          "[[strategy.practice.protected_time]]\nhours_per_week = 1\nweeks = [0, 4]\n"
          "targets = { lowest_know_how = 0.3 }\n";
  };
  add(32);
  CHECK(problems(text).empty());
  add(1);
  CHECK(problems(text).size() == 1);
}
