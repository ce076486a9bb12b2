#include "sim/scenario/describe.hpp"

#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::activity_of;
using example::Lines;

namespace {

std::string words(const Settings& settings) { return in_words(settings); }

Organisation organisation() {
  return example::scenario(example::organisation + example::strategy).organisation;
}

Lines differing(const std::string& ours, const std::string& theirs) {
  const Scenario scenario =
      example::scenario(example::organisation + "[[strategy]]\nname = \"a\"\n" + ours +
                        "[[strategy]]\nname = \"b\"\n" + theirs);
  return difference(scenario.strategies[0], scenario.strategies[1], scenario.organisation);
}

const std::string announced = "[strategy.practice.communication]\nweeks = [-4, 2]\n";
const std::string course = "[strategy.practice.diverse_training]\n";

}  // namespace

TEST_CASE("numbers of things, and weeks") {
  CHECK(counted(1, "week") == "1 week");
  CHECK(counted(0, "week") == "0 weeks");
  CHECK(counted(1.5, "channel") == "1.5 channels");
  CHECK(in_words(Weeks{-4, 2}) == "weeks -4 to 2");
  CHECK(in_words(Weeks{0, 0}) == "week 0");
}

TEST_CASE("what is done: coherence and participation") {
  CHECK(words(Communication{2, 1}) == "2 channels, 1 message a week on each");
  CHECK(words(ConsistentProcess{{0.7, 0}}) == "a plan kept to, level 0.7");
  CHECK(words(ConsistentProcess{{0, 12}}) == "a plan kept to, 12 h a unit");
  CHECK(words(Justification{0.6}) == "a reason of quality 0.6");
  CHECK(words(Influence{0.15, 0.8}) == "15 % of staff involved, 80 % of their ideas acted on");
  CHECK(words(PositiveAttitude{0.7, 0.3, 1}) ==
        "demonstrations 0.7, leadership 0.3, 1 opinion leader per 10 staff");
  CHECK(words(PositiveAttitude{}) == "nothing");
}

TEST_CASE("what is done: finer settings, where they are used") {
  CHECK(words(Communication{2, 1, .5, .4}) ==
        "2 channels, 1 message a week on each, 3 of 6 subjects, two-way 40 %");
  CHECK(words(ConsistentProcess{{0.7, 0}, 1, {-2, 4}}) ==
        "a plan kept to, level 0.7, 1 week of notice, dates change in weeks -2, 4");
  CHECK(words(Justification{0.6, Messenger::leader, 1.1}) ==
        "a reason of quality 0.6, given by leaders, usefulness promised 1.1");
  CHECK(words(Influence{0.15, 0.8, Stage::choice}) ==
        "15 % of staff involved, in its choice, 80 % of their ideas acted on");
  CHECK(words(PositiveAttitude{0, 0, 0, .1, .3}) ==
        "10 % of staff see it elsewhere, early wins 0.3");
  CHECK(words(HelpDesk{12.5, 0, 4}) ==
        "desk for 12.5 problems a week per 100 staff, answers after 4 h");
  CHECK(words(OtherSupport{4, .3, .7}) ==
        "4 h a week on the floor of a unit, manuals at hand 0.3, help by the vendor 0.7");
  CHECK(words(KnowHow{{0, 60}, .3}) == "materials, 60 h, a copy to try 0.3");
  CHECK(words(CompetenceAssessment{0.5, 30, .2}) == "50 % assessed, 30 min each, wrong in 20 %");
  CHECK(words(Training{2, 1, -1, 1, 1, {26}}) ==
        "1 course of 2 h, 1 method, a refresher in week 26");
  CHECK(words(EaseOfUse{{.7, 0}, {4, 12}}) == "usability work, level 0.7, released in weeks 4, 12");
  CHECK(words(Feedback{3, 0, 2}) == "room for 3 fixes a week, answers after 2 weeks");
}

TEST_CASE("what is done: collective action") {
  CHECK(words(HelpDesk{12.5, 0}) == "desk for 12.5 problems a week per 100 staff");
  CHECK(words(HelpDesk{0, 12}) == "desk for 12 problems a week and site");
  CHECK(words(SuperUsers{1, 0.6}) == "1 super-user per 10 staff, 60 % relieved");
  CHECK(words(SuperUsers{2, 0, 1, 1.5}) ==
        "2 super-users per 10 staff, 1.5 h a week each, 0 % relieved, 100 % volunteers");
  CHECK(words(ProtectedTime{0.75}) == "0.75 h a week for a full-timer");
  CHECK(words(KnowHow{{0, 60}}) == "materials, 60 h");
  CHECK(words(CompetenceAssessment{0.5, 30}) == "50 % assessed, 30 min each");
  CHECK(words(Training{2, 1, -1, 1, 1}) == "1 course of 2 h, 1 method");
  CHECK(words(Training{1.5, 2, -1, 3, 2}) == "2 courses of 1.5 h, 3 weeks apart, 2 methods");
  CHECK(words(TargetedTraining{{2, 2, -1, 1, 1}, 0.8}) ==
        "matched 0.8; 2 courses of 2 h, 1 week apart where diverse_training gives none");
  CHECK(words(Onboarding{{0, 4}}) == "newcomers, 4 h each");
}

TEST_CASE("what is done: reflexive monitoring") {
  CHECK(words(EaseOfUse{{0, 300}}) == "usability work, 300 h");
  CHECK(words(Usefulness{{0, 1.5}}) == "benefits reported, 1.5 h a week");
  CHECK(words(UsageMonitoring{12, 0, 0}) == "12 reports a year");
  CHECK(words(UsageMonitoring{1, 0.5, 0.3}) == "1 report a year, goal and plan 0.5, punitive 0.3");
  CHECK(words(UsageMonitoring{12, 0, 0, false, true, true}) ==
        "12 reports a year, seen by unit and leader");
  CHECK(words(Feedback{3}) == "room for 3 fixes a week");
  CHECK(words(Feedback{3, 0.7}) == "room for 3 fixes a week, loop closed 0.7");
  CHECK(words(TaskFit{{0, 24}}) == "work redesigned, 24 h a unit");
  CHECK(
      words(ImpactEvaluation{{8, 26}, .2, 24}) ==
      "the work is evaluated in weeks 8, 26, 24 h of redesign a unit and round, 20 % of it astray");
  CHECK(words(FollowUp{0.7, {12, 26}}) == "rounds in weeks 12, 26, level 0.7");
}

TEST_CASE("an activity: when, what, for whom") {
  const Organisation here = organisation();
  CHECK(in_words(activity_of("communication", "weeks = [-4, 2]\n"), here) ==
        "communication, weeks -4 to 2: 1 channel, 1 message a week on each");
  CHECK(in_words(activity_of("justification", "weeks = [3, 3]\nclock = \"calendar\"\n"), here) ==
        "justification, week 3 (calendar): a reason of quality 0.7");
  CHECK(in_words(activity_of("task_fit", "targets = { sites = [\"north\"] }\n"), here) ==
        "task_fit, from the start: work redesigned, level 0.7 for 2 of 3 units");
  Activity course_of_some = activity_of(
      "diverse_training", "targets = { units = [\"south_1\"], professions = [\"physician\"] }\n");
  course_of_some.lowest_know_how = 0.3;
  CHECK(targets_in_words(course_of_some, here) ==
        " for 1 of 3 units, physician, lowest 30 % know-how");
}

TEST_CASE("two plans differ by what one has and the other has not") {
  CHECK(differing(announced + course, announced) ==
        Lines{"+ diverse_training, week -1: 1 course of 2 h, 1 method"});
  CHECK(differing(announced, announced + course) ==
        Lines{"- diverse_training, week -1: 1 course of 2 h, 1 method"});
  CHECK(differing(announced + course, announced + course).empty());
  CHECK(differing(announced + course + "courses = 2\n", announced + course) ==
        Lines{"+ diverse_training, weeks -1 to 0: 2 courses of 2 h, 1 week apart, 1 method",
              "- diverse_training, week -1: 1 course of 2 h, 1 method"});
}

TEST_CASE("going live at other times is a difference too") {
  CHECK(differing("[strategy.rollout]\ngo_live = 4\n", "") ==
        Lines{"+ goes live in week 4", "- goes live in week 0"});
  CHECK(differing("[strategy.rollout]\npattern = \"waves\"\ngo_live = { north = 0, south = 8 }\n",
                  "") == Lines{"+ goes live in weeks 0 to 8", "- goes live in week 0"});
}
