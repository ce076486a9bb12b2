// Rules (31): what does not act changes nothing, what acts is the same as a plan, and what it takes
// is booked where it acted.
#include <algorithm>

#include "sim/model/hours.hpp"
#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

constexpr Condition never{SeenQuantity::use_share, Condition::Side::below, 0};
constexpr Condition always{SeenQuantity::use_share, Condition::Side::at_least, 0};

// Week 8 of the calendar: something of every practice that a rule can begin.
std::vector<Activity> everything(const Organisation& here, int from) {
  const auto at = [&](const char* practice, int first, int last, const Settings& settings) {
    return activity(here, practice, {from + first, from + last}, settings);
  };
  return {at("communication", 0, 6, Communication{2, 1}),
          at("consistent_process", 0, 20, ConsistentProcess{{.7, 0}}),
          at("justification", 0, 5, Justification{.6}),
          at("positive_attitude", 1, 9, PositiveAttitude{.3, .5, 1}),
          at("support", 0, 30, HelpDesk{12.5, 0}),
          at("support", 0, 20, SuperUsers{1, .5}),
          at("protected_time", 0, 11, ProtectedTime{.5}),
          at("know_how", 2, 40, KnowHow{{.7, 0}}),
          at("competence_assessment", 1, 1, CompetenceAssessment{1, 30}),
          at("targeted_training", 1, 1, TargetedTraining{{0, 1, from + 1, 1, 1}, .7}),
          at("diverse_training", 1, 7, Training{2, 3, from + 1, 3, 2}),
          at("usefulness", 0, 20, Usefulness{{.5, 0}}),
          at("usage_monitoring", 0, 20, UsageMonitoring{12, .5, 0}),
          at("feedback", 0, 20, Feedback{2}),
          at("follow_up", 0, 30, FollowUp{.7, {from + 8, from + 16}}),
          at("onboarding", 0, 40, Onboarding{{.7, 0}})};
}

Rule rule_of(const Organisation& here, const Condition& when, Rule::Scope scope,
             std::vector<int> at) {
  Rule rule;
  rule.name = "r";
  rule.when = when;
  rule.at = std::move(at);
  rule.scope = scope;
  rule.then = everything(here, 0);
  return rule;
}

Scenario one_plan(std::vector<Activity> beside = {}) {
  Scenario scenario = four_rollouts();
  const Activity told = scenario.strategies[0].activities[0];
  beside.insert(beside.begin(), told);
  scenario.strategies = {strategy(scenario.organisation, "s", std::move(beside))};
  scenario.experiment.weeks = {-12, 60};
  return scenario;
}

Scenario with_rule(Rule rule) {
  Scenario scenario = one_plan();
  scenario.strategies[0].rules = {std::move(rule)};
  return scenario;
}

double hours_in(const RunRecord& record, int first, int last) {
  double hours = 0;
  for (int week = first; week <= last; ++week)
    hours += double{record.series(static_cast<std::size_t>(Series::paid_hours),
                                  static_cast<std::size_t>(week + 12))};
  return hours;
}

const Organisation here = four_centres();

}  // namespace

TEST_CASE("a rule that cannot act changes no bit") {
  const RunRecord without = run(one_plan())[0];
  for (const auto scope : {Rule::Scope::unit, Rule::Scope::site, Rule::Scope::organisation}) {
    const RunRecord record = run(with_rule(rule_of(here, never, scope, {2, 8, 26})))[0];
    CHECK(same(record, without));
    CHECK(record.rule_firings == std::vector<float>{0});
  }
  Rule personal = rule_of(here, never, Rule::Scope::unit, {8});
  for (Activity& activity : personal.then)
    if (activity.practice == "protected_time") activity.professions = {0};
  CHECK(same(run(with_rule(personal))[0], without));
}

TEST_CASE("a rule that always acts is the plan with the same activities, bit for bit") {
  const RunRecord plan = run(one_plan(everything(here, 8)))[0];
  CHECK_FALSE(same(plan, run(one_plan())[0]));
  for (const auto scope : {Rule::Scope::unit, Rule::Scope::site, Rule::Scope::organisation}) {
    const RunRecord record = run(with_rule(rule_of(here, always, scope, {8})))[0];
    CHECK(same(record, plan));
  }
  Rule calendar = rule_of(here, always, Rule::Scope::organisation, {8});
  calendar.clock = Clock::calendar;
  CHECK(same(run(with_rule(calendar))[0], plan));
}

TEST_CASE("what a rule takes is booked from the week it acts, and where") {
  const RunRecord without = run(one_plan())[0];
  Rule rule = rule_of(here, always, Rule::Scope::unit, {20});
  rule.then = {activity(here, "protected_time", {0, 3}, ProtectedTime{1}),
               activity(here, "know_how", {0, 3}, KnowHow{{1, 0}}),
               activity(here, "consistent_process", {0, 3}, ConsistentProcess{{1, 0}})};
  for (Activity& activity : rule.then) activity.units = {0, 1};
  const RunRecord record = run(with_rule(rule))[0];
  CHECK(hours_in(record, -12, 19) == hours_in(without, -12, 19));
  CHECK(hours_in(record, 20, 20) > hours_in(without, 20, 20));
  CHECK(hours_in(record, 24, 60) == Approx(hours_in(without, 24, 60)).epsilon(.05));
  const auto planned = static_cast<std::size_t>(Practice::protected_time);
  CHECK(record.dose(planned, 0) == Approx(2 * 12 * 4).epsilon(.15));  // by hours of work
  const auto plan = static_cast<std::size_t>(Practice::consistent_process);
  CHECK(record.hours(plan, 0) == Approx(2 * 28.6));
}

TEST_CASE("what is made once for the organisation is made at the first acting only") {
  Rule rule = rule_of(here, always, Rule::Scope::unit, {4, 10, 16});
  rule.then = {activity(here, "know_how", {0, 2}, KnowHow{{1, 0}})};
  const auto materials = static_cast<std::size_t>(Practice::know_how);
  const double once = run(with_rule(rule))[0].hours(materials, 0);
  rule.at_most = 3;
  const RunRecord thrice = run(with_rule(rule))[0];
  CHECK(once > 0);
  CHECK(thrice.hours(materials, 0) == once);
  CHECK(thrice.rule_firings == std::vector<float>{3 * 32});
}

TEST_CASE("a rule acts at most so often in a place, and not while its own goes on") {
  Rule rule = rule_of(here, always, Rule::Scope::site, {2, 3, 4, 5, 6, 7, 8});
  rule.then = {activity(here, "protected_time", {0, 1}, ProtectedTime{1})};
  const auto times = [&](int at_most) {
    rule.at_most = at_most;
    return run(with_rule(rule))[0].rule_firings[0];
  };
  CHECK(times(1) == 4);
  CHECK(times(2) == 8);
  CHECK(times(9) == 16);  // weeks 2, 4, 6, 8 at four sites
}

TEST_CASE("a rule acts where it looks: only units under the threshold") {
  Rule rule =
      rule_of(here, {SeenQuantity::use_share, Condition::Side::below, .1}, Rule::Scope::unit, {12});
  rule.then = {activity(here, "protected_time", {0, 11}, ProtectedTime{1})};
  const float units = run(with_rule(rule))[0].rule_firings[0];
  CHECK(units > 0);
  CHECK(units < 32);
  rule.scope = Rule::Scope::organisation;
  CHECK(run(with_rule(rule))[0].rule_firings[0] <= 1);
}

TEST_CASE("surveys, tickets and attendance can be acted on once they are known") {
  for (const SeenQuantity quantity :
       {SeenQuantity::users, SeenQuantity::regular_users, SeenQuantity::tickets_per_100_staff,
        SeenQuantity::coherence, SeenQuantity::reflexive_monitoring}) {
    const Rule rule =
        rule_of(here, {quantity, Condition::Side::at_least, 0}, Rule::Scope::organisation, {20});
    CHECK(run(with_rule(rule))[0].rule_firings[0] == 1);
  }
  const Rule unknown = rule_of(here, {SeenQuantity::attendance, Condition::Side::below, 1},
                               Rule::Scope::organisation, {20});
  CHECK(run(with_rule(unknown))[0].rule_firings[0] == 0);  // no course the week before
  Scenario taught = with_rule(unknown);
  taught.strategies[0].activities.push_back(
      activity(here, "diverse_training", {19, 19}, Training{2, 1, 19, 1, 1}));
  CHECK(run(taught)[0].rule_firings[0] == 1);
}
