#include "sim/scenario/read_rules.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

const std::string head = example::organisation + example::strategy;  // 7 lines

const std::string low_use =
    "[[strategy.rule]]\n"
    "name = \"low_use\"\n"
    "when = { quantity = \"use_share\", below = 0.3 }\n"
    "at = [26, 12]\n"
    "scope = \"site\"\n"
    "at_most = 2\n"
    "[strategy.rule.then.protected_time]\n"
    "hours_per_week = 0.5\n"
    "weeks = [0, 7]\n"
    "[strategy.rule.then.diverse_training]\n"
    "first_week = 1\n";

std::string changed(std::string rule, const std::string& from, const std::string& to) {
  return head + rule.replace(rule.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a rule is read with what it begins") {
  const Strategy plan = example::scenario(head + low_use).strategies[0];
  REQUIRE(plan.rules.size() == 1);
  const Rule& rule = plan.rules[0];
  CHECK(rule.name == "low_use");
  CHECK(rule.at == std::vector<int>{12, 26});
  CHECK(rule.scope == Rule::Scope::site);
  CHECK(rule.clock == Clock::go_live);
  CHECK(rule.at_most == 2);
  REQUIRE(rule.then.size() == 2);
  CHECK(rule.then[0].practice == "protected_time");
  CHECK(rule.then[0].weeks.last == 7);
  CHECK(rule.then[0].units == std::vector<int>{0, 1, 2});
  CHECK(std::get<Training>(rule.then[1].settings).first_week == 1);
  CHECK(rule.lasts() == 7);
}

TEST_CASE("a rule can look every so many weeks") {
  const std::string every = changed(low_use, "[26, 12]", "{ every = 4, from = 8, to = 18 }");
  CHECK(example::scenario(every).strategies[0].rules[0].at == std::vector<int>{8, 12, 16});
}

TEST_CASE("rules are inherited, and replaced whole by name") {
  const std::string heirs = low_use + "[[strategy]]\nname = \"b\"\nextends = \"announce\"\n" +
                            "[[strategy]]\nname = \"c\"\nextends = \"announce\"\n";
  std::string own = low_use;
  own.replace(own.find("0.3"), 3, "0.6");
  const auto plans = example::scenario(head + heirs + own).strategies;
  CHECK(plans[1].rules.size() == 1);
  CHECK(plans[1].rules[0].when.threshold == .3);
  REQUIRE(plans[2].rules.size() == 1);
  CHECK(plans[2].rules[0].when.threshold == .6);
}

TEST_CASE("what a rule cannot be is said where it stands") {
  CHECK(problems(head + "[[strategy.rule]]\n").size() == 4);  // name, when, at, then
  CHECK(problems(changed(low_use, "[26, 12]", "[]")) == Lines{"11:6 at names no week"});
  CHECK(problems(changed(low_use, "[26, 12]", "[200]")) ==
        Lines{"11:6 rule 'low_use' looks in week 200"});
  CHECK(problems(changed(low_use, "[26, 12]", "[-2, 0]")) ==
        Lines{"11:6 rule 'low_use' never acts: use_share is not known by week 0"});
  CHECK(problems(changed(low_use, "[26, 12]", "{ every = 4, from = 8, to = 7 }")) ==
        Lines{"11:34 at ends in week 7 before it begins in 8"});
  CHECK(problems(changed(low_use, "scope = \"site\"", "scope = \"ward\"")) ==
        Lines{"12:9 scope is 'ward'"});
  CHECK(problems(changed(low_use, "first_week = 1", "first_week = -1")) ==
        Lines{"18:14 diverse_training begins in week -1"});
  CHECK(problems(changed(low_use, "first_week = 1", "courses = 2")) ==
        Lines{"17:1 'first_week' is missing"});
  CHECK(problems(changed(low_use, "weeks = [0, 7]", "weeks = [0, 7]\nclock = \"calendar\"")) ==
        Lines{"17:9 clock has no meaning in a rule"});
  CHECK(problems(changed(low_use,
                         "[strategy.rule.then.protected_time]\nhours_per_week = 0.5\n"
                         "weeks = [0, 7]\n",
                         "[strategy.rule.then.ease_of_use]\n")) ==
        Lines{"14:1 a rule cannot begin ease_of_use"});
  CHECK(problems(head + low_use + low_use) == Lines{"19:1 rule 'low_use' stands twice"});
}

TEST_CASE("a role stands once where a rule fills it") {
  const std::string users = "super_users = { per_10 = 1 }\n";
  const std::string by_rule = low_use + "[strategy.rule.then.support]\n" + users;
  CHECK(problems(head + by_rule).empty());
  CHECK(problems(head + "[strategy.practice.support]\n" + users + by_rule).size() == 1);
}

TEST_CASE("courses of two programmes do not add, whoever begins them") {
  CHECK(problems(head + "[strategy.practice.targeted_training]\ncourses = 2\n" + low_use) ==
        Lines{"13:6 strategy 'announce' has courses in both training practices"});
}

TEST_CASE("rounds of follow-up say when they act and what follows") {
  const std::string start = head + "[strategy.practice.follow_up]\n";
  const auto follow_up = [&](const std::string& lines) {
    const auto plan = example::scenario(start + lines).strategies[0];
    return std::get<FollowUp>(plan.activities.back().settings);
  };
  CHECK(follow_up("").trigger == -1);
  CHECK(follow_up("trigger = 0.3\n").trigger == .3);
  CHECK(follow_up("").brings_time);
  CHECK_FALSE(follow_up("then = [\"training\"]\n").brings_time);
  CHECK(follow_up("then = [\"training\"]\n").brings_training);
  CHECK(problems(start + "then = [\"super_users\"]\n") ==
        Lines{"9:9 what follows is 'super_users'"});
  CHECK(problems(start + "then = []\n") == Lines{"9:8 then names nothing"});
  CHECK(problems(start + "trigger = 30\n") == Lines{"9:11 trigger = 30 is out of its limits"});
}
