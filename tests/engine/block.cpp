#include "sim/engine/block.hpp"

#include <cmath>

#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

TEST_CASE("a lane's bits do not depend on which lanes run beside it") {
  const Scenario scenario = four_rollouts();
  const CompiledModel model(scenario);
  const DrawnOrganisation organisation = model.draw_organisation(3);
  const auto together = run(scenario, 3);
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s) {
    const std::vector<LaneSpec> one{{s, constants_of(model.parameter_values(0))}};
    CHECK(same(run_block(model, organisation, one)[0], together[s]));
  }
}

TEST_CASE("zero dose everywhere equals no activities, bit for bit") {
  Scenario scenario = four_rollouts();
  scenario.strategies.resize(2);
  scenario.strategies[0].activities.clear();
  const Organisation& here = scenario.organisation;
  scenario.strategies[1].activities = {
      activity(here, "communication", {-12, 104}, Communication{0, 5}),
      activity(here, "diverse_training", {-1, 5}, Training{0, 3, -1, 3, 3}),
      activity(here, "protected_time", {-12, 104}, ProtectedTime{0}),
      activity(here, "support", {-12, 104}, HelpDesk{0, 0}),
      activity(here, "support", {-12, 104}, SuperUsers{0, 1}),
      activity(here, "support", {-12, 104}, OtherSupport{}),
      activity(here, "consistent_process", {-12, 104}, ConsistentProcess{}),
      activity(here, "justification", {-12, 104}, Justification{0}),
      activity(here, "influence", {-12, 104}, Influence{0, .9}),
      activity(here, "positive_attitude", {-12, 104}, PositiveAttitude{}),
      activity(here, "know_how", {-12, 104}, KnowHow{}),
      activity(here, "competence_assessment", {-4, -4}, CompetenceAssessment{0, 30}),
      activity(here, "targeted_training", {-1, 5}, TargetedTraining{{0, 3, -1, 3, 1}, 0}),
      activity(here, "ease_of_use", {-12, 104}, EaseOfUse{}),
      activity(here, "usefulness", {-12, 104}, Usefulness{}),
      activity(here, "usage_monitoring", {-12, 104}, UsageMonitoring{0, 1, 1}),
      activity(here, "feedback", {-12, 104}, Feedback{0}),
      activity(here, "impact_evaluation", {-12, 104}, ImpactEvaluation{{}, 0, 24}),
      activity(here, "task_fit", {-12, 104}, TaskFit{}),
      activity(here, "follow_up", {-12, 104}, FollowUp{0, {12, 26}}),
      activity(here, "onboarding", {-12, 104}, Onboarding{})};
  const auto records = run(scenario);
  CHECK(same(records[0], records[1]));
}

TEST_CASE("finer settings at their neutral end change no bit") {
  Scenario scenario = four_rollouts();
  scenario.strategies.resize(2);
  const Organisation& here = scenario.organisation;
  const auto plan = [&](double notice, const std::vector<int>& never, const Settings& ease) {
    return std::vector<Activity>{
        activity(here, "communication", {-8, 60}, Communication{2, 1}),
        activity(here, "consistent_process", {-12, 104}, ConsistentProcess{{.7, 0}, notice, never}),
        activity(here, "diverse_training", {-2, 4}, Training{2, 3, -2, 3, 3, never}),
        activity(here, "support", {0, 104}, HelpDesk{12.5, 0}),
        activity(here, "ease_of_use", {-12, 104}, ease)};
  };
  scenario.strategies[0].activities = plan(ample_notice, {}, EaseOfUse{{.7, 0}});
  // A year of notice, dates after the end, one release in the first week.
  scenario.strategies[1].activities = plan(52, {200}, EaseOfUse{{.7, 0}, {-12}});
  const auto records = run(scenario);
  CHECK(same(records[0], records[1]));
  scenario.strategies[1].activities = plan(8, {200}, EaseOfUse{{.7, 0}, {-12}});
  CHECK_FALSE(same(records[0], run(scenario)[1]));
}

TEST_CASE("strategies differ where their doses do") {
  const auto records = run(four_rollouts());
  CHECK_FALSE(same(records[0], records[1]));
  CHECK_FALSE(same(records[1], records[2]));
}

TEST_CASE("without ties, a site's course on its own clock does not depend on its date") {
  Scenario scenario = four_rollouts();
  scenario.organisation.network = {};
  scenario.strategies = {scenario.strategies[1], scenario.strategies[1]};
  for (std::size_t unit = 0; unit < 8; ++unit) scenario.strategies[1].go_live[unit] = 8;
  scenario.experiment.objective.week = 52;
  const auto records = run(scenario);
  const Groups groups{4, 32, 6};
  const auto weeks = report_weeks(scenario.experiment);
  for (std::size_t report = 0; report < weeks.size(); ++report) {
    if (weeks[report] + 8 + 2 > 104) continue;  // the late site does not get so far
    for (std::size_t q = 0; q < group_quantity_names.size(); ++q)
      for (std::size_t unit = 0; unit < 32; ++unit) {
        const std::size_t column = group_column(groups.unit(unit), static_cast<GroupQuantity>(q));
        REQUIRE(records[0].groups(report, column) == records[1].groups(report, column));
      }
  }
}

TEST_CASE("a week that a late unit does not reach is not reported for it") {
  Scenario scenario = four_rollouts();
  scenario.strategies.resize(1);
  scenario.strategies[0].go_live[0] = 40;
  const auto record = run(scenario)[0];
  const Groups groups{4, 32, 6};
  const auto weeks = report_weeks(scenario.experiment);
  const auto at = [&](std::size_t group, std::size_t report) {
    return record.groups(report, group_column(group, GroupQuantity::use_share));
  };
  for (std::size_t report = 0; report < weeks.size(); ++report) {
    CHECK(std::isnan(at(groups.unit(0), report)) == (weeks[report] > 62));
    CHECK(std::isnan(at(groups.organisation(), report)) == (weeks[report] > 62));
    CHECK_FALSE(std::isnan(at(groups.unit(1), report)));
  }
}

TEST_CASE("groups under five people are not reported") {
  Scenario scenario = four_rollouts();
  scenario.organisation.sites[3] = {"tiny", 1, 4};
  for (Strategy& s : scenario.strategies) s = strategy(scenario.organisation, s.name, {});
  const auto record = run(scenario)[0];
  const Groups groups{4, 25, 6};
  CHECK(std::isnan(record.groups(3, group_column(groups.site(3), GroupQuantity::attitude))));
  CHECK(std::isnan(record.groups(3, group_column(groups.unit(24), GroupQuantity::attitude))));
  CHECK_FALSE(std::isnan(record.groups(3, group_column(groups.unit(23), GroupQuantity::attitude))));
}

TEST_CASE("weekly series and report weeks tell the same story") {
  const Scenario scenario = four_rollouts();
  const auto record = run(scenario)[2];
  const auto weeks = report_weeks(scenario.experiment);
  for (std::size_t report = 0; report < weeks.size(); ++report) {
    double mean = 0;
    int counted = 0;
    for (int week = std::max(-12, weeks[report] - 2); week <= std::min(104, weeks[report] + 2);
         ++week) {
      mean += double{record.series(static_cast<std::size_t>(Series::use_share),
                                   static_cast<std::size_t>(week + 12))};
      ++counted;
    }
    CHECK(record.groups(report, group_column(0, GroupQuantity::use_share)) ==
          Approx(mean / counted).margin(1e-6));
  }
}

TEST_CASE("hours of S2: what the activities offer, every hour once") {
  Scenario scenario = four_rollouts();
  const auto record = run(scenario)[2];
  const auto of = [&](Practice practice, HourKind kind) {
    return record.hours(static_cast<std::size_t>(practice), static_cast<std::size_t>(kind));
  };
  CHECK(of(Practice::protected_time, HourKind::relief) == Approx(.75 * 384 * 29));
  CHECK(of(Practice::communication, HourKind::delivery) == Approx(7));
  CHECK(of(Practice::communication, HourKind::participation) == Approx(.08 * 384 * 7));
  CHECK(of(Practice::diverse_training, HourKind::delivery) == Approx(3 * 78 + 20));
  CHECK(of(Practice::diverse_training, HourKind::participation) <= 6 * 384);
  CHECK(of(Practice::support, HourKind::delivery) <= .4 * 12 * 4 * 105 + 1e-6);
  double paid = 0;
  for (const float hours : record.series.row(static_cast<std::size_t>(Series::paid_hours)))
    paid += double{hours};
  double booked = -record.counted_twice;
  for (const double hours : record.hours.values()) booked += hours;
  CHECK(paid == Approx(booked));
  const auto time = static_cast<std::size_t>(Practice::protected_time);
  CHECK(record.dose(time, 1) > 0);
  CHECK(record.dose(time, 1) <= of(Practice::protected_time, HourKind::relief));
}
