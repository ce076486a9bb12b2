// What all practices share: weeks, clock, standing twice, account, and words that are no practice.
#include "sim/scenario/practices.hpp"

#include <algorithm>

#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::only_activity;
using example::problems;
using example::with;

TEST_CASE("the practices are those of the study, in their order") {
  CHECK(supported_practices() ==
        std::vector<std::string>(practice_keys.begin(), practice_keys.end()));
}

TEST_CASE("weeks and clock are the activity's own") {
  const Activity told = activity_of("justification", "weeks = [2, 8]\nclock = \"calendar\"\n");
  CHECK((told.weeks.first == 2 && told.weeks.last == 8));
  CHECK(told.clock == Clock::calendar);
  CHECK(activity_of("justification", "clock = \"go_live\"\n").clock == Clock::go_live);
  CHECK(problems(with("justification", "clock = \"wall\"\n")) == Lines{"7:9 clock is 'wall'"});
}

TEST_CASE("a help desk without weeks lasts to the end, also of units that go live early") {
  const std::string desk = with("support", "help_desk = { problems_per_site = 12 }\n");
  CHECK(only_activity(desk + "[strategy.rollout]\ngo_live = -5\n").weeks.last == 109);
  CHECK(only_activity(desk + "[strategy.rollout]\ngo_live = 20\n").weeks.last == 104);
}

TEST_CASE("a practice may stand twice with different targets") {
  const Scenario scenario =
      example::scenario(example::organisation +
                        "[[strategy]]\nname = \"a\"\n"
                        "[[strategy.practice.protected_time]]\nhours_per_week = 1\nweeks = [0, 4]\n"
                        "targets = { sites = [\"north\"] }\n"
                        "[[strategy.practice.protected_time]]\nhours_per_week = 2\nweeks = [0, 4]\n"
                        "targets = { sites = [\"south\"] }\n");
  const auto& activities = scenario.strategies[0].activities;
  REQUIRE(activities.size() == 2);
  CHECK(activities[0].units == std::vector<int>{0, 1});
  CHECK(std::get<ProtectedTime>(activities[1].settings).hours_per_week == 2);
}

TEST_CASE("who does it, what it is to reach and why are kept as they were written") {
  const Activity told = activity_of("justification",
                                    "actor = \"unit_manager\"\noutcome = \"acceptability\"\n"
                                    "justification = \"Staff asked why\"\n");
  CHECK(told.account.actor == "unit_manager");
  CHECK(told.account.outcome == "acceptability");
  CHECK(told.account.justification == "Staff asked why");
  const Activity plain = activity_of("justification", "");
  CHECK((plain.account.actor + plain.account.outcome + plain.account.justification).empty());
  CHECK(problems(with("justification", "actor = \"boss\"\n")) == Lines{"7:9 actor is 'boss'"});
  for (const std::string actor : {"organisation", "unit_manager", "provider", "professional"})
    CHECK(activity_of("ease_of_use", "actor = \"" + actor + "\"\n").account.actor == actor);
}

TEST_CASE("weeks are two whole numbers, the first one first") {
  const auto weeks = [](const std::string& value) {
    return problems(with("communication", "weeks = " + value + "\n"));
  };
  CHECK(weeks("5") == Lines{"7:9 weeks is the whole number 5"});
  CHECK(weeks("[5]") == Lines{"7:9 weeks is an array [ ]"});
  CHECK(weeks("[2, -4]") == Lines{"7:9 weeks = [2, -4] ends before it begins"});
  CHECK(weeks("[0, 2.5]") == Lines{"7:13 the last of weeks is the number 2.5"});
  CHECK(weeks("[0, 1001]") == Lines{"7:13 the last of weeks = 1001 is out of its limits"});
  CHECK(weeks("[2, 2]").empty());
}

TEST_CASE("an activity that would be cut off or never happen is a problem") {
  CHECK(problems(with("communication", "weeks = [-20, 2]\n")) ==
        Lines{"7:9 communication begins in week -20"});
  CHECK(problems(with("communication", "weeks = [110, 120]\n")) ==
        Lines{"7:9 communication begins in week 110"});
  CHECK(problems(with("diverse_training", "first_week = -13\n")) ==
        Lines{"7:14 diverse_training begins in week -13"});
  CHECK(problems(with("communication", "weeks = [-12, 500]\n")).empty());
}

TEST_CASE("other words for a practice are answered with the key") {
  CHECK(example::suggestion(with("time", "")) == "Did you mean 'protected_time'?");
  CHECK(example::suggestion(with("training", "")) == "Did you mean 'diverse_training'?");
  CHECK(example::suggestion(with("comunication", "")) == "Did you mean 'communication'?");
  CHECK(problems(with("dancing", "")) == Lines{"6:20 unknown practice 'dancing'"});
  CHECK(problems(with("champion", "")) == Lines{"6:20 'champion' can mean three roles"});
  CHECK(problems(with("champions", "")) == Lines{"6:20 'champions' can mean three roles"});
  CHECK(problems(with("support", "champions = { per_10 = 1 }\n")) ==
        Lines{"7:1 'champions' can mean three roles"});
  CHECK(problems(with("positive_attitude", "champion = 1\n")) ==
        Lines{"7:1 'champion' can mean three roles"});
  CHECK(example::suggestion(with("champions", "")) ==
        "Write super_users = { per_10 = 1 } in support, or opinion_leaders = { per_10 = 1 } or "
        "leadership = \"good\" in positive_attitude");
}
