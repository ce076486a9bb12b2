#include "sim/scenario/practices.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

/// A strategy whose practice KEY begins in line 6 with these settings.
std::string with(const std::string& key, const std::string& settings) {
  return example::organisation + "[[strategy]]\nname = \"a\"\n[strategy.practice." + key + "]\n" +
         settings;
}

Activity only_activity(const std::string& text) {
  const Scenario scenario = example::scenario(text);
  REQUIRE(scenario.strategies[0].activities.size() == 1);
  return scenario.strategies[0].activities[0];
}

}  // namespace

TEST_CASE("communication: one channel, one message a week, for everybody, on the unit's clock") {
  const Activity activity = only_activity(with("communication", "weeks = [-4, 2]\n"));
  CHECK(activity.practice == "communication");
  CHECK(activity.weeks.first == -4);
  CHECK(activity.weeks.last == 2);
  CHECK(activity.clock == Clock::go_live);
  CHECK(activity.units == std::vector<int>{0, 1, 2});
  CHECK(std::get<Communication>(activity.settings).channels == 1);
  CHECK(std::get<Communication>(activity.settings).messages_per_week == 1);
  const Activity set = only_activity(
      with("communication", "weeks = [0, 1]\nchannels = 2\nmessages_per_week = 0.5\n"));
  CHECK(std::get<Communication>(set.settings).channels == 2);
  CHECK(std::get<Communication>(set.settings).messages_per_week == 0.5);
}

TEST_CASE("diverse training: its weeks are those of its courses") {
  const Activity by_default = only_activity(with("diverse_training", ""));
  const auto training = std::get<Training>(by_default.settings);
  CHECK(training.hours == 2);
  CHECK(training.courses == 1);
  CHECK(training.first_week == -1);
  CHECK(training.gap_weeks == 1);
  CHECK(training.methods == 1);
  CHECK(by_default.weeks.first == -1);
  CHECK(by_default.weeks.last == -1);
  const Activity three = only_activity(
      with("diverse_training",
           "courses = 3\nfirst_week = -2\ngap_weeks = 3\nmethods = 3\nhours = 1.5\n"));
  CHECK(three.weeks.first == -2);
  CHECK(three.weeks.last == 4);
  CHECK(std::get<Training>(three.settings).hours == 1.5);
  CHECK(std::get<Training>(three.settings).methods == 3);
}

TEST_CASE("protected time and help desk") {
  const Activity time =
      only_activity(with("protected_time", "hours_per_week = 0.75\nweeks = [-2, 26]\n"));
  CHECK(std::get<ProtectedTime>(time.settings).hours_per_week == 0.75);
  const Activity by_staff =
      only_activity(with("support", "help_desk = { problems_per_100_staff = 12.5 }\n"));
  CHECK(std::get<HelpDesk>(by_staff.settings).problems_per_100_staff == 12.5);
  CHECK(std::get<HelpDesk>(by_staff.settings).problems_per_site == 0);
  CHECK(by_staff.weeks.first == 0);
  CHECK(by_staff.weeks.last == 104);
  const Activity by_site = only_activity(with(
      "support", "help_desk = { problems_per_site = 12 }\nweeks = [2, 8]\nclock = \"calendar\"\n"));
  CHECK(std::get<HelpDesk>(by_site.settings).problems_per_site == 12);
  CHECK(std::get<HelpDesk>(by_site.settings).problems_per_100_staff == 0);
  CHECK(by_site.clock == Clock::calendar);
  CHECK(by_site.weeks.last == 8);
}

TEST_CASE("a help desk without weeks lasts to the end, also of units that go live early") {
  const std::string desk = with("support", "help_desk = { problems_per_site = 12 }\n");
  CHECK(only_activity(desk + "[strategy.rollout]\ngo_live = -5\n").weeks.last == 109);
  CHECK(only_activity(desk + "[strategy.rollout]\ngo_live = 20\n").weeks.last == 104);
}

TEST_CASE("targets are sites and units by name") {
  const auto units = [](const std::string& targets) {
    return only_activity(with("diverse_training", "targets = " + targets + "\n")).units;
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

TEST_CASE("what a practice cannot do without, and what contradicts itself") {
  CHECK(problems(with("communication", "")) == Lines{"6:1 'weeks' is missing"});
  CHECK(problems(with("protected_time", "")) ==
        Lines{"6:1 'hours_per_week' is missing", "6:1 'weeks' is missing"});
  CHECK(problems(with("support", "")) == Lines{"6:1 'help_desk' is missing"});
  CHECK(problems(with("support", "help_desk = { }\n")) ==
        Lines{"7:13 'problems_per_100_staff' is missing"});
  CHECK(problems(with("support",
                      "help_desk = { problems_per_site = 1, problems_per_100_staff = 1 }\n")) ==
        Lines{"7:35 help_desk has two capacities"});
  CHECK(problems(with("diverse_training", "methods = 4\n")) ==
        Lines{"7:11 methods = 4 is out of its limits"});
  CHECK(problems(with("diverse_training", "courses = 100\ngap_weeks = 100\n")) ==
        Lines{"7:11 the last course would be in week 9899"});
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
}
