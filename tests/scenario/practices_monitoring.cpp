// What the practices of reflexive monitoring can be told: ease_of_use, usefulness,
// usage_monitoring, feedback, impact_evaluation, task_fit, follow_up.
#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;
using example::problems;
using example::settings_of;
using example::with;

TEST_CASE("ease of use: usability work, by level or by hours of development") {
  CHECK(settings_of<EaseOfUse>("ease_of_use", "").work.level == 0.7);
  CHECK(settings_of<EaseOfUse>("ease_of_use", "work = \"basic\"\n").work.level == 0.3);
  CHECK(settings_of<EaseOfUse>("ease_of_use", "development_hours = 300\n").work.hours == 300);
  CHECK(problems(with("ease_of_use", "work = 1\ndevelopment_hours = 300\n")) ==
        Lines{"8:21 development_hours and work stand together"});
  CHECK(problems(with("ease_of_use", "weeks = [0, 4]\n")) == Lines{"7:1 unknown key 'weeks'"});
}

TEST_CASE("ease of use: releases within the experiment, in any order") {
  CHECK(settings_of<EaseOfUse>("ease_of_use", "").releases.empty());
  CHECK(settings_of<EaseOfUse>("ease_of_use", "releases = [12, -4]\n").releases ==
        std::vector<int>{-4, 12});
  CHECK(problems(with("ease_of_use", "releases = [300]\n")) ==
        Lines{"7:12 a release of ease_of_use is in week 300"});
}

TEST_CASE("usefulness: benefits are reported from go-live on, by level or by hours a week") {
  const Activity by_default = activity_of("usefulness", "");
  CHECK(std::get<Usefulness>(by_default.settings).reporting.level == 0.7);
  CHECK((by_default.weeks.first == 0 && by_default.weeks.last == 104));
  CHECK(settings_of<Usefulness>("usefulness", "reporting = 1\n").reporting.level == 1);
  CHECK(settings_of<Usefulness>("usefulness", "hours_per_week = 1.5\n").reporting.hours == 1.5);
  CHECK(problems(with("usefulness", "reporting = 1\nhours_per_week = 1\n")) ==
        Lines{"8:18 hours_per_week and reporting stand together"});
}

TEST_CASE("usage monitoring: monthly reports from go-live on; goal, plan and tone have levels") {
  const Activity by_default = activity_of("usage_monitoring", "");
  const auto m = std::get<UsageMonitoring>(by_default.settings);
  CHECK(m.reports_per_year == 12);
  CHECK(m.goal_and_plan == 0);
  CHECK(m.punitive == 0);
  CHECK((by_default.weeks.first == 0 && by_default.weeks.last == 104));
  const auto set = settings_of<UsageMonitoring>(
      "usage_monitoring", "reports_per_year = 4\ngoal_and_plan = 0.5\npunitive = \"basic\"\n");
  CHECK(set.reports_per_year == 4);
  CHECK(set.goal_and_plan == 0.5);
  CHECK(set.punitive == 0.3);
  CHECK(problems(with("usage_monitoring", "reports_per_year = 13\n")) ==
        Lines{"7:20 reports_per_year = 13 is out of its limits"});
}

TEST_CASE("feedback: how much can be answered a week, from go-live on") {
  const Activity activity = activity_of("feedback", "fixes_per_week = 3\n");
  CHECK(std::get<Feedback>(activity.settings).fixes_per_week == 3);
  CHECK((activity.weeks.first == 0 && activity.weeks.last == 104));
  CHECK(settings_of<Feedback>("feedback", "fixes_per_week = 3\nanswer_weeks = 2\n").answer_weeks ==
        2);
  CHECK(problems(with("feedback", "")) == Lines{"6:1 'fixes_per_week' is missing"});
  CHECK(problems(with("feedback", "fixes_per_week = 1001\n")) ==
        Lines{"7:18 fixes_per_week = 1001 is out of its limits"});
}

TEST_CASE("usage monitoring: who sees the reports; without the key, each person their own") {
  const auto by_default = settings_of<UsageMonitoring>("usage_monitoring", "");
  CHECK((by_default.shown_to_person && !by_default.shown_to_unit && !by_default.shown_to_leader));
  const auto set =
      settings_of<UsageMonitoring>("usage_monitoring", "seen_by = [\"unit\", \"leader\"]\n");
  CHECK((!set.shown_to_person && set.shown_to_unit && set.shown_to_leader));
  CHECK(problems(with("usage_monitoring", "seen_by = []\n")) == Lines{"7:11 seen_by names nobody"});
  CHECK(problems(with("usage_monitoring", "seen_by = [\"boss\"]\n")).size() == 1);
}

TEST_CASE("feedback: closing the loop is a level, none by default") {
  CHECK(settings_of<Feedback>("feedback", "fixes_per_week = 3\n").closing_the_loop == 0);
  CHECK(settings_of<Feedback>("feedback", "fixes_per_week = 3\nclosing_the_loop = \"good\"\n")
            .closing_the_loop == .7);
}

TEST_CASE("task fit: redesign of the work, by level or by hours a unit") {
  CHECK(settings_of<TaskFit>("task_fit", "").redesign.level == 0.7);
  CHECK(settings_of<TaskFit>("task_fit", "redesign = \"good\"\n").redesign.level == 0.7);
  CHECK(settings_of<TaskFit>("task_fit", "hours_per_unit = 24\n").redesign.hours == 24);
  CHECK(problems(with("task_fit", "redesign = 1\nhours_per_unit = 24\n")) ==
        Lines{"8:18 hours_per_unit and redesign stand together"});
}

TEST_CASE("impact evaluation: two rounds from go-live on, with redesign where it is needed") {
  const Activity by_default = activity_of("impact_evaluation", "");
  const auto i = std::get<ImpactEvaluation>(by_default.settings);
  CHECK(i.rounds == std::vector<int>{8, 26});
  CHECK((i.error == 0 && i.redesign_hours == 24));
  CHECK((by_default.weeks.first == 0 && by_default.weeks.last == 104));
  const auto set = settings_of<ImpactEvaluation>(
      "impact_evaluation", "rounds = [30, 6]\nerror = 0.2\nredesign_hours = 10\n");
  CHECK(set.rounds == std::vector<int>{6, 30});
  CHECK((set.error == 0.2 && set.redesign_hours == 10));
  CHECK(problems(with("impact_evaluation", "error = 2\nrounds = [8, 500]\n")) ==
        Lines{"7:9 error = 2 is out of its limits"});
  CHECK(problems(with("impact_evaluation", "rounds = [8, 500]\n")) ==
        Lines{"7:10 a round of impact_evaluation is in week 500"});
}

TEST_CASE("follow-up: four rounds from go-live on") {
  const Activity by_default = activity_of("follow_up", "");
  CHECK(std::get<FollowUp>(by_default.settings).level == 0.7);
  CHECK(std::get<FollowUp>(by_default.settings).rounds == std::vector<int>{12, 26, 52, 78});
  CHECK((by_default.weeks.first == 0 && by_default.weeks.last == 104));
  const auto set = settings_of<FollowUp>("follow_up", "level = \"thorough\"\nrounds = [20, 8]\n");
  CHECK(set.level == 1);
  CHECK(set.rounds == std::vector<int>{8, 20});
}

TEST_CASE("a follow-up without rounds follows nothing up") {
  CHECK(problems(with("follow_up", "rounds = []\n")) == Lines{"7:10 rounds names no week"});
  CHECK(example::suggestion(with("follow_up", "rounds = []\n")) ==
        "Write rounds = [12, 26], or remove the practice");
}

TEST_CASE("rounds that cannot be read are one problem each, not also missing") {
  CHECK(problems(with("follow_up", "rounds = [12.5]\n")) ==
        Lines{"7:11 a week of rounds is the number 12.5"});
  CHECK(problems(with("follow_up", "rounds = 12\n")) ==
        Lines{"7:10 rounds is the whole number 12"});
}

TEST_CASE("a round that never comes is a problem, unless it was only the default") {
  CHECK(problems(with("follow_up", "rounds = [12, 500]\n")) ==
        Lines{"7:10 a round of follow_up is in week 500"});
  CHECK(problems(with("follow_up", "rounds = [12, 60]\nweeks = [0, 52]\n")) ==
        Lines{"8:9 a round of follow_up is in week 60"});
  CHECK(problems(with("follow_up", "weeks = [0, 40]\n")).empty());
}
