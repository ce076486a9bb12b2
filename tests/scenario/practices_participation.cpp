// What the practices of cognitive participation can be told: influence, positive_attitude.
#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::problems;
using example::settings_of;
using example::with;

TEST_CASE("influence: who is involved, and how much of what they say is acted on") {
  const Activity activity = activity_of("influence", "share_involved = 0.15\nacted_on = 0.8\n");
  CHECK(std::get<Influence>(activity.settings).share_involved == 0.15);
  CHECK(std::get<Influence>(activity.settings).acted_on == 0.8);
  CHECK((activity.weeks.first == -12 && activity.weeks.last == 104));
  CHECK(problems(with("influence", "")) ==
        Lines{"6:1 'share_involved' is missing", "6:1 'acted_on' is missing"});
  CHECK(problems(with("influence", "share_involved = 1.2\nacted_on = -1\n")) ==
        Lines{"7:18 share_involved = 1.2 is out of its limits",
              "8:12 acted_on = -1 is out of its limits"});
  CHECK(problems(with("influence", "share_involved = 0.1\nacted_on = 1\nweeks = [0, 4]\n")) ==
        Lines{"9:1 unknown key 'weeks'"});
}

TEST_CASE("influence: the stage, which is configuration unless it is said") {
  const std::string who = "share_involved = 0.15\nacted_on = 0.8\n";
  CHECK(settings_of<Influence>("influence", who).stage == Stage::configuration);
  CHECK(settings_of<Influence>("influence", who + "stage = \"choice\"\n").stage == Stage::choice);
  CHECK(settings_of<Influence>("influence", who + "stage = \"design\"\n").stage == Stage::design);
  CHECK(settings_of<Influence>("influence", who + "stage = \"after\"\n").stage == Stage::after);
  CHECK(problems(with("influence", who + "stage = \"late\"\n")) == Lines{"9:9 stage is 'late'"});
}

TEST_CASE("positive attitude: visits and early wins stand alone, too") {
  const auto visits =
      settings_of<PositiveAttitude>("positive_attitude", "reference_visits = 0.1\n");
  CHECK((visits.visitors == 0.1 && visits.early_wins == 0));
  const auto wins = settings_of<PositiveAttitude>("positive_attitude", "early_wins = \"basic\"\n");
  CHECK((wins.visitors == 0 && wins.early_wins == 0.3));
}

TEST_CASE("positive attitude: demonstrations, leadership, opinion leaders, at least one of them") {
  const auto shown = settings_of<PositiveAttitude>("positive_attitude", "demonstrations = 0.4\n");
  CHECK(shown.demonstrations == 0.4);
  CHECK(shown.leadership == 0);
  CHECK(shown.opinion_leaders_per_10 == 0);
  const Activity all = activity_of("positive_attitude",
                                   "demonstrations = \"good\"\nleadership = \"basic\"\n"
                                   "opinion_leaders = { per_10 = 1.5 }\nweeks = [-8, 26]\n");
  const auto set = std::get<PositiveAttitude>(all.settings);
  CHECK(set.demonstrations == 0.7);
  CHECK(set.leadership == 0.3);
  CHECK(set.opinion_leaders_per_10 == 1.5);
  CHECK((all.weeks.first == -8 && all.weeks.last == 26));
  CHECK(problems(with("positive_attitude", "")) == Lines{"6:1 'demonstrations' is missing"});
}

TEST_CASE("opinion leaders are counted by ten staff") {
  CHECK(problems(with("positive_attitude", "opinion_leaders = { }\n")) ==
        Lines{"7:19 'per_10' is missing"});
  CHECK(problems(with("positive_attitude", "opinion_leaders = { per_10 = 11 }\n")) ==
        Lines{"7:30 per_10 = 11 is out of its limits"});
  CHECK(problems(with("positive_attitude", "opinion_leaders = 1\n")) ==
        Lines{"7:19 opinion_leaders is the whole number 1"});
}
