// What the practices of training can be told: competence_assessment, targeted_training,
// diverse_training; and what the two programmes are to each other.
#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::problems;
using example::settings_of;
using example::with;

namespace {

/// Line 7 opens the targeted programme, its settings begin in line 8.
std::string both(const std::string& targeted) {
  return with("diverse_training", "[strategy.practice.targeted_training]\n" + targeted);
}

}  // namespace

TEST_CASE("diverse training: its weeks are those of its courses") {
  const Activity by_default = activity_of("diverse_training", "");
  const auto training = std::get<Training>(by_default.settings);
  CHECK(training.hours == 2);
  CHECK(training.courses == 1);
  CHECK(training.first_week == -1);
  CHECK(training.gap_weeks == 1);
  CHECK(training.methods == 1);
  CHECK(by_default.weeks.first == -1);
  CHECK(by_default.weeks.last == -1);
  const Activity three =
      activity_of("diverse_training",
                  "courses = 3\nfirst_week = -2\ngap_weeks = 3\nmethods = 3\nhours = 1.5\n");
  CHECK(three.weeks.first == -2);
  CHECK(three.weeks.last == 4);
  CHECK(std::get<Training>(three.settings).hours == 1.5);
  CHECK(std::get<Training>(three.settings).methods == 3);
}

TEST_CASE("courses have limits") {
  CHECK(problems(with("diverse_training", "methods = 4\n")) ==
        Lines{"7:11 methods = 4 is out of its limits"});
  for (const std::string key : {"diverse_training", "targeted_training"})
    CHECK(problems(with(key, "courses = 100\ngap_weeks = 100\n")) ==
          Lines{"7:11 the last course would be in week 9899"});
  CHECK(problems(with("diverse_training", "weeks = [0, 3]\n")) == Lines{"7:1 unknown key 'weeks'"});
}

TEST_CASE("targeted training: courses as in diverse training, and how well they match") {
  const Activity by_default = activity_of("targeted_training", "");
  const auto t = std::get<TargetedTraining>(by_default.settings);
  CHECK(t.match == 0.7);
  CHECK(t.courses.hours == 2);
  CHECK(t.courses.courses == 1);
  CHECK(t.courses.first_week == -1);
  CHECK((by_default.weeks.first == -1 && by_default.weeks.last == -1));
  const Activity set = activity_of(
      "targeted_training", "match = \"thorough\"\ncourses = 2\nfirst_week = 3\ngap_weeks = 4\n");
  CHECK(std::get<TargetedTraining>(set.settings).match == 1);
  CHECK((set.weeks.first == 3 && set.weeks.last == 7));
  CHECK(problems(with("targeted_training", "methods = 2\n")) == Lines{"7:1 unknown key 'methods'"});
}

TEST_CASE("beside diverse training, targeted training has no courses of its own") {
  CHECK(problems(both("match = 0.8\n")).empty());
  CHECK(problems(both("")).empty());
  for (const std::string own :
       {"hours = 2\n", "courses = 2\n", "first_week = 2\n", "gap_weeks = 2\n"}) {
    INFO(own);
    const auto found = problems(both(own));
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("strategy 'a' has courses in both training practices"));
  }
  CHECK(example::suggestion(both("hours = 2\n")) ==
        "Remove hours, courses, first_week and gap_weeks from targeted_training");
}

TEST_CASE("beside diverse training, the match begins with the first of its courses") {
  const auto activities =
      example::scenario(with("diverse_training", "courses = 3\nfirst_week = -2\n") +
                        "[strategy.practice.targeted_training]\nmatch = 0.8\n")
          .strategies[0]
          .activities;
  REQUIRE(activities.size() == 2);
  for (const Activity& activity : activities) CHECK(activity.weeks.first == -2);
}

TEST_CASE("competence assessment: everybody for half an hour in week -4") {
  const Activity by_default = activity_of("competence_assessment", "");
  CHECK(std::get<CompetenceAssessment>(by_default.settings).share_assessed == 1);
  CHECK(std::get<CompetenceAssessment>(by_default.settings).minutes == 30);
  CHECK((by_default.weeks.first == -4 && by_default.weeks.last == -4));
  const Activity set =
      activity_of("competence_assessment", "share_assessed = 0.5\nminutes = 45\nweek = -9\n");
  CHECK(std::get<CompetenceAssessment>(set.settings).share_assessed == 0.5);
  CHECK(std::get<CompetenceAssessment>(set.settings).minutes == 45);
  CHECK((set.weeks.first == -9 && set.weeks.last == -9));
  CHECK(problems(with("competence_assessment", "share_assessed = 2\nminutes = 601\n")) ==
        Lines{"7:18 share_assessed = 2 is out of its limits",
              "8:11 minutes = 601 is out of its limits"});
  CHECK(problems(with("competence_assessment", "week = -13\n")) ==
        Lines{"7:8 competence_assessment begins in week -13"});
}
