// What belongs to the format and to later versions is refused, not ignored.
#include <algorithm>

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

TEST_CASE("what belongs to later versions is refused, not ignored") {
  const std::string good = example::organisation + example::strategy;
  for (const std::string table : {"calendar", "environment", "budget", "outputs"}) {
    CHECK(problems(good + "[" + table + "]\n") ==
          Lines{"8:2 [" + table + "] is not supported yet"});
  }
}

TEST_CASE("settings of later versions are refused") {
  const std::pair<const char*, std::vector<const char*>> later[] = {
      {"communication", {"content", "two_way"}},
      {"consistent_process", {"notice_weeks", "changes"}},
      {"justification", {"messenger", "local_evidence"}},
      {"influence", {"stage"}},
      {"positive_attitude", {"reference_visits", "early_wins"}},
      {"support", {"floor_support", "manuals", "vendor"}},
      {"know_how", {"sandbox"}},
      {"competence_assessment", {"error"}},
      {"diverse_training", {"refreshers"}},
      {"ease_of_use", {"releases"}},
      {"feedback", {"answer_time"}}};
  for (const auto& [practice, keys] : later)
    for (const std::string key : keys) {
      const std::string table = std::string("[strategy.practice.") + practice + "]";
      const Lines found = problems(example::organisation + "[[strategy]]\nname = \"a\"\n" + table +
                                   "\n" + key + " = 1\n");
      const std::string wanted = "7:1 '" + key + "' of " + table + " is not supported yet";
      INFO(wanted);
      CHECK(std::count(found.begin(), found.end(), wanted) == 1);
    }
}

TEST_CASE("settings of later versions inside the tables of support are refused") {
  const std::string start =
      example::organisation + "[[strategy]]\nname = \"a\"\n[strategy.practice.support]\n";
  for (const std::string key : {"hours", "answer_time"})
    CHECK(problems(start + "help_desk = { problems_per_site = 2, " + key + " = 1 }\n") ==
          Lines{"7:38 '" + key + "' of help_desk is not supported yet"});
}
