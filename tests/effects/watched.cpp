// Practices that shape the service and watch over its use.
#include "tests/catch.hpp"
#include "tests/effects/plans.hpp"

using namespace effects;
using enum GroupQuantity;

namespace {

std::string with(const std::string& key, const std::string& settings) {
  return announced_course() + practice(key, settings);
}

std::string watched(const std::string& reports, const std::string& tone) {
  return with("usage_monitoring",
              "goal_and_plan = 0.5\nreports_per_year = " + reports + "\npunitive = " + tone);
}

using Choice = std::function<bool(const Runs&, std::size_t replication, std::size_t unit)>;

// Use in the chosen units, plan over the plan without; replications without any are left out.
Difference use_in(const Runs& runs, std::size_t plan, int week, const Choice& chosen) {
  std::vector<double> differences;
  for (std::size_t r = 0; r < replications; ++r) {
    double sum = 0, units = 0;
    for (std::size_t unit = 0; unit < 8; ++unit) {
      if (!chosen(runs, r, unit)) continue;
      const Measure use = mean_of(use_share, week, unit);
      sum += runs.value(use, plan, r) - runs.value(use, 0, r);
      ++units;
    }
    if (units > 0) differences.push_back(sum / units);
  }
  return summary_of(differences);
}

Choice used_less(double than, int week, std::size_t in_plan) {
  return [=](const Runs& runs, std::size_t r, std::size_t unit) {
    return runs.value(mean_of(use_share, week, unit), in_plan, r) < than;
  };
}

void check_use_in(const Trial& trial, const Choice& chosen) {
  const Runs runs(trial);
  const Difference practice = use_in(runs, 1, trial.week, chosen);
  const Difference none = use_in(runs, 2, trial.week, chosen);
  INFO("the practice changes " << practice << ", at level none " << none);
  CHECK(clearly_above_zero(practice));
  CHECK_FALSE(clearly_above_zero(none));
}

}  // namespace

TEST_CASE("work on ease of use lowers the time cost in week 8") {
  check_lowers({announced_course(), with("ease_of_use", "work = \"good\""),
                with("ease_of_use", "work = \"none\""), 8},
               week_of(Series::time_cost, 8));
}

TEST_CASE("task fit lowers the time cost in week 26") {
  check_lowers({announced_course(), with("task_fit", "redesign = \"good\""),
                with("task_fit", "redesign = \"none\""), 26},
               week_of(Series::time_cost, 26));
}

TEST_CASE("an evaluation of the impact lowers the time cost in week 26") {
  check_lowers({announced_course(), with("impact_evaluation", "rounds = [6, 12]"),
                with("impact_evaluation", "redesign_hours = 0"), 26},
               week_of(Series::time_cost, 26));
}

TEST_CASE("onboarding raises coherence in week 52") {
  check_raises(
      {announced_course(), with("onboarding", "level = 1"), with("onboarding", "level = 0"), 52},
      mean_of(coherence, 52));
}

TEST_CASE("monitoring raises use in week 52 in units that would use less than .3") {
  check_use_in({announced_course(), watched("12", "0"), watched("0", "0"), 52},
               used_less(.3, 52, 0));
}

// Chosen by their use under monitoring, units are those it did least for: a cautious choice.
TEST_CASE("monitoring raises use in week 52 even in units that use less than .3 with it") {
  check_use_in({announced_course(), watched("12", "0"), watched("0", "0"), 52},
               used_less(.3, 52, 1));
}

TEST_CASE("punitive monitoring lowers attitude in week 12") {
  check_lowers({watched("12", "0"), watched("12", "1"), watched("12", "\"none\""), 12},
               mean_of(attitude, 12));
}

TEST_CASE("follow-up raises use in week 52 in units that used less than .5 in week 12") {
  check_use_in({announced_course(), with("follow_up", "level = \"good\""),
                with("follow_up", "level = \"none\""), 52},
               used_less(.5, 12, 0));
}
