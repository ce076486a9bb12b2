// What the practices of collective action can be told, but for training (practices_training.cpp):
// support, protected_time, know_how, onboarding.
#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::problems;
using example::settings_of;
using example::with;

TEST_CASE("a help desk is counted by 100 staff or by site") {
  const Activity by_staff =
      activity_of("support", "help_desk = { problems_per_100_staff = 12.5 }\n");
  CHECK(std::get<HelpDesk>(by_staff.settings).problems_per_100_staff == 12.5);
  CHECK(std::get<HelpDesk>(by_staff.settings).problems_per_site == 0);
  CHECK(by_staff.weeks.first == 0);
  CHECK(by_staff.weeks.last == 104);
  const Activity by_site = activity_of(
      "support", "help_desk = { problems_per_site = 12 }\nweeks = [2, 8]\nclock = \"calendar\"\n");
  CHECK(std::get<HelpDesk>(by_site.settings).problems_per_site == 12);
  CHECK(std::get<HelpDesk>(by_site.settings).problems_per_100_staff == 0);
  CHECK(by_site.clock == Clock::calendar);
  CHECK(by_site.weeks.last == 8);
  CHECK(problems(with("support", "help_desk = { }\n")) ==
        Lines{"7:13 'problems_per_100_staff' is missing"});
  CHECK(problems(with("support",
                      "help_desk = { problems_per_site = 1, problems_per_100_staff = 1 }\n")) ==
        Lines{"7:35 help_desk has two capacities"});
}

TEST_CASE("super-users begin with the preparation, and their hours may be relieved") {
  const Activity activity = activity_of("support", "super_users = { per_10 = 1, relief = 0.6 }\n");
  CHECK(std::get<SuperUsers>(activity.settings).per_10 == 1);
  CHECK(std::get<SuperUsers>(activity.settings).relief == 0.6);
  CHECK((activity.weeks.first == -12 && activity.weeks.last == 104));
  CHECK(settings_of<SuperUsers>("support", "super_users = { per_10 = 2 }\n").relief == 0);
  CHECK(problems(with("support", "super_users = { relief = 0.6 }\n")) ==
        Lines{"7:15 'per_10' is missing"});
  CHECK(problems(with("support", "super_users = { per_10 = 1, relief = 1.1 }\n")) ==
        Lines{"7:38 relief = 1.1 is out of its limits"});
}

TEST_CASE("super-users: hours of each, and how many of them came forward themselves") {
  const auto by_default = settings_of<SuperUsers>("support", "super_users = { per_10 = 1 }\n");
  CHECK((by_default.hours == 0 && by_default.volunteer == .5));
  const auto set = settings_of<SuperUsers>(
      "support", "super_users = { per_10 = 1, hours = 1.5, volunteer = 1 }\n");
  CHECK((set.hours == 1.5 && set.volunteer == 1));
  CHECK(problems(with("support", "super_users = { per_10 = 1, hours = 0, volunteer = 2 }\n")) ==
        Lines{"7:37 hours = 0 is out of its limits", "7:52 volunteer = 2 is out of its limits"});
}

TEST_CASE("support is a desk, super-users or both, each an activity") {
  const Scenario scenario = example::scenario(with(
      "support",
      "super_users = { per_10 = 1 }\nhelp_desk = { problems_per_site = 9 }\nweeks = [1, 5]\n"));
  const auto& activities = scenario.strategies[0].activities;
  REQUIRE(activities.size() == 2);
  CHECK(std::holds_alternative<HelpDesk>(activities[0].settings));
  CHECK(std::holds_alternative<SuperUsers>(activities[1].settings));
  for (const Activity& activity : activities) {
    CHECK(activity.practice == "support");
    CHECK((activity.weeks.first == 1 && activity.weeks.last == 5));
  }
  CHECK(problems(with("support", "")) == Lines{"6:1 'help_desk' is missing"});
}

TEST_CASE("support on the floor, manuals and the vendor are one activity from go-live on") {
  const Activity other = activity_of(
      "support", "floor_support = { hours_per_unit = 4 }\nmanuals = \"good\"\nvendor = 0.5\n");
  const auto set = std::get<OtherSupport>(other.settings);
  CHECK((set.floor_hours == 4 && set.manuals == 0.7 && set.vendor == 0.5));
  CHECK((other.weeks.first == 0 && other.weeks.last == 104));
  CHECK(
      settings_of<HelpDesk>("support", "help_desk = { problems_per_site = 9, answer_hours = 4 }\n")
          .answer_hours == 4);
  CHECK(problems(with("support", "floor_support = { }\n")) ==
        Lines{"7:17 'hours_per_unit' is missing"});
}

TEST_CASE("protected time: hours of a full-timer, in its weeks") {
  const Activity time = activity_of("protected_time", "hours_per_week = 0.75\nweeks = [-2, 26]\n");
  CHECK(std::get<ProtectedTime>(time.settings).hours_per_week == 0.75);
  CHECK((time.weeks.first == -2 && time.weeks.last == 26));
  CHECK(problems(with("protected_time", "")) ==
        Lines{"6:1 'hours_per_week' is missing", "6:1 'weeks' is missing"});
  CHECK(problems(with("protected_time", "hours_per_week = 38\nweeks = [0, 1]\n")) ==
        Lines{"7:18 hours_per_week = 38 is out of its limits"});
}

TEST_CASE("know-how: materials, by level or by the hours of making them") {
  const Activity by_default = activity_of("know_how", "");
  CHECK(std::get<KnowHow>(by_default.settings).materials.level == 0.7);
  CHECK((by_default.weeks.first == -12 && by_default.weeks.last == 104));
  CHECK(settings_of<KnowHow>("know_how", "materials = \"none\"\n").materials.level == 0);
  CHECK(settings_of<KnowHow>("know_how", "hours = 60\n").materials.hours == 60);
  CHECK(problems(with("know_how", "hours = 60\nmaterials = 1\n")) ==
        Lines{"7:9 hours and materials stand together"});
}

TEST_CASE("onboarding: what newcomers get, by level or by hours each") {
  const Activity by_default = activity_of("onboarding", "");
  CHECK(std::get<Onboarding>(by_default.settings).programme.level == 0.7);
  CHECK((by_default.weeks.first == -12 && by_default.weeks.last == 104));
  CHECK(settings_of<Onboarding>("onboarding", "level = 1\n").programme.level == 1);
  CHECK(settings_of<Onboarding>("onboarding", "hours = 2\n").programme.hours == 2);
  CHECK(problems(with("onboarding", "level = 1\nhours = 2\n")) ==
        Lines{"8:9 hours and level stand together"});
  CHECK(problems(with("onboarding", "hours = 101\n")) ==
        Lines{"7:9 hours = 101 is out of its limits"});
}
