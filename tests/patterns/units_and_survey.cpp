#include <cmath>

#include "tests/patterns/observations.hpp"

using namespace uptake;

namespace {

using Use = std::vector<float>;  // [person]

/// Single weeks 26, 52 and 78.
ObservedRun weeks_of(const Use& week_26, const Use& week_52, const Use& week_78) {
  ObservedRun run = zero_run();
  run.snapshots = {{26, week_26, {}, {}}, {52, week_52, {}, {}}, {78, week_78, {}, {}}};
  return run;
}

ObservedRun same_in_all_weeks(const Use& use) { return weeks_of(use, use, use); }

ObservedRun surveyed(const Survey& survey) {
  ObservedRun run = zero_run();
  run.survey = survey;
  return run;
}

ObservedPlans of_surveys(const std::vector<Survey>& surveys) {
  ObservedPlans observed;
  for (const Survey& survey : surveys) observed.plans["s1"].push_back(surveyed(survey));
  return observed;
}

/// Every item at 1 but those that are asked for.
Survey answers() {
  Survey survey;
  survey.item_mean.fill(1);
  const std::array<std::pair<std::size_t, double>, 8> asked{
      {{1, 2.0}, {2, 2.5}, {3, 3.0}, {4, 3.5}, {7, 4.0}, {8, 3.5}, {13, 2.0}, {14, 2.5}}};
  for (const auto& [item, mean] : asked) survey.item_mean[item - 1] = mean;
  return survey;
}

}  // namespace

// Unit 0: .1 .2 .3 (.2) to .2 .2 .5 (.3); unit 1: .4 .5 .6 (.5) to .4 .5 .75 (.55).
TEST_CASE("monitoring in low units less the others: weeks 26, 52, 78 averaged") {
  ObservedPlans observed;
  observed.unit = {0, 0, 1, 1};
  observed.plans["s1"] = {
      weeks_of({0, 0.2f, 0.4f, 0.4f}, {0.1f, 0.3f, 0.5f, 0.5f}, {0.2f, 0.4f, 0.6f, 0.6f})};
  observed.plans["s4"] = {
      weeks_of({0.2f, 0.2f, 0.4f, 0.4f}, {0.2f, 0.2f, 0.5f, 0.5f}, {0.4f, 0.6f, 0.7f, 0.8f})};
  CHECK(value(observed, "monitoring_gain_low_minus_high", "s4") == Approx(10.0 - 5.0));
}

TEST_CASE("units of all replications are one heap") {
  ObservedPlans observed;
  observed.unit = {0, 1};
  observed.plans["s1"] = {same_in_all_weeks({0.2f, 0.5f}), same_in_all_weeks({0.1f, 0.25f})};
  observed.plans["s4"] = {same_in_all_weeks({0.3f, 0.55f}), same_in_all_weeks({0.22f, 0.39f})};
  const Measured found = measured(observed, "monitoring_gain_low_minus_high", "s4");
  CHECK(found.value == Approx((10.0 + 12.0 + 14.0) / 3 - 5.0));
  CHECK(found.replications == 2);
  CHECK_FALSE(found.interval);  // without the first replication there is no other unit
}

TEST_CASE("without low units, or without others, nothing is defined") {
  ObservedPlans observed;
  observed.unit = {0, 1};
  observed.plans["s1"] = {same_in_all_weeks({0.4f, 0.5f})};
  observed.plans["s4"] = {same_in_all_weeks({0.5f, 0.6f})};
  CHECK(std::isnan(value(observed, "monitoring_gain_low_minus_high", "s4")));
  observed.plans["s1"] = {same_in_all_weeks({0.1f, 0.29f})};
  CHECK(std::isnan(value(observed, "monitoring_gain_low_minus_high", "s4")));
}

// Gains of six units: -4 0 2 4 6 8; type 7 at .1 is half way between the first two.
TEST_CASE("champions: 10 % point of the gains of all units") {
  ObservedPlans observed;
  observed.unit = {4, 5, 6};
  observed.plans["s1"] = {same_in_all_weeks({0.5f, 0.5f, 0.5f}),
                          same_in_all_weeks({0.1f, 0.1f, 0.1f})};
  observed.plans["s5"] = {same_in_all_weeks({0.52f, 0.46f, 0.56f}),
                          same_in_all_weeks({0.1f, 0.18f, 0.14f})};
  CHECK(value(observed, "champion_gain_10th_percentile_of_units", "s5") ==
        Approx(-2.0).margin(1e-5));
}

TEST_CASE("the survey's three levels are means of their items") {
  const ObservedPlans observed = of_surveys({answers()});
  CHECK(value(observed, "nomad_willingness_minus_understanding", "s1") == Approx(3.75 - 2.75));
  CHECK(value(observed, "nomad_understanding_minus_resources", "s1") == Approx(2.75 - 2.25));
}

TEST_CASE("smallest and largest are of each replication, then averaged") {
  Survey one, other;
  one.correlation = {0.5, 0.3, 0.4, 0.6, 0.45, 0.5};
  other.correlation = {0.5, 0.55, 0.8, 0.6, 0.5, 0.6};
  one.alpha = {0.7, 0.62, 0.8, 0.75};
  other.alpha = {0.9, 0.75, 0.74, 0.72};
  const ObservedPlans observed = of_surveys({one, other});
  CHECK(value(observed, "nomad_smallest_subscale_correlation", "s1") == Approx(0.4));
  CHECK(value(observed, "nomad_largest_subscale_correlation", "s1") == Approx(0.7));
  CHECK(value(observed, "nomad_smallest_alpha", "s1") == Approx(0.67));
  CHECK(value(observed, "nomad_largest_alpha", "s1") == Approx(0.85));
}

TEST_CASE("no extremes among what is not a number") {
  Survey survey;
  survey.alpha = {0.7, std::nan(""), 0.8, 0.75};
  const ObservedPlans observed = of_surveys({survey});
  CHECK(std::isnan(value(observed, "nomad_smallest_alpha", "s1")));
  CHECK(std::isnan(value(observed, "nomad_largest_alpha", "s1")));
}
