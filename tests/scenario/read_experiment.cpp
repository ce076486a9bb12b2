#include "sim/scenario/read_experiment.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

/// The experiment's settings begin in line 9.
std::string with(const std::string& settings, const std::string& more = "") {
  return example::organisation + example::strategy + "[experiment]\n" + settings + more;
}

}  // namespace

TEST_CASE("an experiment by default") {
  const Experiment experiment =
      example::scenario(example::organisation + example::strategy).experiment;
  CHECK(experiment.weeks.first == -12);
  CHECK(experiment.weeks.last == 104);
  CHECK(experiment.seed == 1);
  CHECK(experiment.draws == 200);
  CHECK(experiment.replications == 4);
  CHECK(experiment.draws_per_organisation == 8);
  CHECK(experiment.baseline == 0);
  CHECK(experiment.objective.quantity == "regular_users");
  CHECK(experiment.objective.week == 52);
  CHECK(experiment.parameters == ParameterSource::filtered);
}

TEST_CASE("every setting of an experiment") {
  const Experiment experiment =
      example::scenario(with("weeks = [-8, 60]\nseed = 9223372036854775807\ndraws = 16\n"
                             "replications = 2\ndraws_per_organisation = 4\nbaseline = \"b\"\n"
                             "objective = { quantity = \"use_share\", week = 26 }\n"
                             "parameters = \"centre\"\n",
                             "[[strategy]]\nname = \"b\"\n"))
          .experiment;
  CHECK(experiment.weeks.first == -8);
  CHECK(experiment.seed == 9223372036854775807U);
  CHECK(experiment.draws == 16);
  CHECK(experiment.replications == 2);
  CHECK(experiment.draws_per_organisation == 4);
  CHECK(experiment.baseline == 1);
  CHECK(experiment.objective.quantity == "use_share");
  CHECK(experiment.objective.week == 26);
  CHECK(experiment.parameters == ParameterSource::centre);
}

TEST_CASE("where parameters come from: filtered, prior or centre") {
  const auto source = [](const std::string& word) {
    return example::scenario(with("parameters = \"" + word + "\"\n")).experiment.parameters;
  };
  CHECK(source("filtered") == ParameterSource::filtered);
  CHECK(source("prior") == ParameterSource::prior);
  CHECK(source("centre") == ParameterSource::centre);
  for (const std::string word : {"filtered", "prior", "centre"})
    CHECK(to_text(source(word)) == word);
}

TEST_CASE("numbers of an experiment have limits") {
  CHECK(problems(with("seed = -1\ndraws = 0\nreplications = 10001\n"
                      "draws_per_organisation = 65\n")) ==
        Lines{"9:8 seed = -1 is out of its limits", "10:9 draws = 0 is out of its limits",
              "11:16 replications = 10001 is out of its limits",
              "12:26 draws_per_organisation = 65 is out of its limits"});
  CHECK(problems(with("draws = 1000001\nweeks = [0, 5000]\n")) ==
        Lines{"9:9 draws = 1000001 is out of its limits",
              "10:13 the last of weeks = 5000 is out of its limits"});
  CHECK(problems(with("draws = 8.0\n")) == Lines{"9:9 draws is the number 8"});
  CHECK(problems(with("parameters = \"center\"\n")) == Lines{"9:14 parameters is 'center'"});
  CHECK(example::suggestion(with("parameters = \"center\"\n")) == "Write parameters = \"centre\"");
}

TEST_CASE("the baseline is a strategy") {
  CHECK(problems(with("baseline = \"anounce\"\n")) == Lines{"9:12 unknown strategy 'anounce'"});
  CHECK(example::suggestion(with("baseline = \"anounce\"\n")) == "Did you mean 'announce'?");
}

TEST_CASE("every unit reaches the objective's week, else the message says what to write") {
  const std::string late = with("weeks = [-12, 52]\n",
                                "[[strategy]]\nname = \"late\"\n"
                                "[strategy.rollout]\ngo_live = 8\n");
  CHECK(problems(late) == Lines{"9:9 strategy 'late' does not reach the objective's week 52"});
  CHECK(example::suggestion(late) ==
        "Write weeks = [-12, 62] in [experiment], or objective = { quantity = \"regular_users\", "
        "week = 42 }");
  CHECK(problems(with("weeks = [-12, 62]\n",
                      "[[strategy]]\nname = \"late\"\n"
                      "[strategy.rollout]\ngo_live = 8\n"))
            .empty());
  CHECK(example::suggestion(with("weeks = [-4, 4]\n")) == "Write weeks = [-4, 52] in [experiment]");
  CHECK(problems(with("objective = { week = 200 }\n")) ==
        Lines{"9:22 strategy 'announce' does not reach the objective's week 200"});
}

TEST_CASE("nobody is a regular user before 13 weeks of use") {
  CHECK(problems(with("objective = { week = 11 }\n")) ==
        Lines{"9:22 nobody can be a regular user in week 11"});
  CHECK(problems(with("objective = { week = 14 }\n")).empty());
  CHECK(problems(with("objective = { quantity = \"use_share\", week = 0 }\n")).empty());
}

TEST_CASE("the experiment begins before anybody goes live") {
  CHECK(problems(with("weeks = [-4, 104]\n",
                      "[[strategy]]\nname = \"early\"\n"
                      "[strategy.rollout]\ngo_live = -5\n")) ==
        Lines{"13:11 strategy 'early' goes live in week -5"});
  CHECK(
      problems(with("weeks = [5, 104]\n")) ==
      Lines{"7:9 communication begins in week -4", "9:9 strategy 'announce' goes live in week 0"});
  CHECK(problems(example::organisation +
                 "[[strategy]]\nname = \"a\"\n[strategy.rollout]\ngo_live = 40\n"
                 "[experiment]\nweeks = [-1000, 1000]\n") ==
        Lines{"7:11 strategy 'a' has units in weeks -1040 to 960 of their own clock"});
}

TEST_CASE("an inherited roll-out is one problem, not one for each heir") {
  const std::string text = example::organisation +
                           "[[strategy]]\nname = \"a\"\n[strategy.rollout]\ngo_live = 90\n"
                           "[[strategy]]\nname = \"b\"\nextends = \"a\"\n";
  CHECK(problems(text) == Lines{"7:11 strategy 'a' does not reach the objective's week 52"});
}

TEST_CASE("no check follows on from weeks that were not understood") {
  CHECK(problems(with("weeks = [-12, \"60\"]\nobjective = { week = 110 }\n")) ==
        Lines{"9:15 the last of weeks is the text '60'"});
  CHECK(problems(with("wekes = [-12, 200]\nobjective = { week = 110 }\n")) ==
        Lines{"9:1 unknown key 'wekes'"});
  CHECK(problems(example::organisation + example::strategy +
                 "[strategy.rollout]\ngo_live = 80\n[experimnet]\nweeks = [-12, 200]\n") ==
        Lines{"10:2 unknown table 'experimnet'"});
}
