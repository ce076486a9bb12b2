// The second half of a finding: what is not known, and what the number of runs can say.
#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

TEST_CASE("what is not known comes with how often each plan is first") {
  const std::string text = finding(hours_differ(page_of(four_plans), 2));
  CHECK(says(text,
             "What we don't know: In 72 of 100 plausible versions of your organisation "
             "train_time_support ends with more regular users than the others; in 20 of 100 "
             "train does. Parameters are drawn from the prior, unfiltered"));
  CHECK(says(text, "the model is uncalibrated"));
}

TEST_CASE("runs at the point estimates do not speak of plausible versions") {
  for (ComparisonPage page : {hours_differ(page_of(four_plans), 2), page_of(four_plans),
                              comparable_hours(page_of(four_plans))}) {
    page.centre_only = true;
    const std::string text = finding(page);
    CHECK(says(text,
               "What we don't know: all runs use the point estimates, so what is not known of "
               "the parameters is not in these numbers."));
    CHECK(says(text, "Runs: 100 simulated organisations a plan"));
    CHECK_FALSE(says(text, "plausible"));
    CHECK_FALSE(says(text, "prior"));
  }
}

TEST_CASE("the precision of the runs has its own sentence, of the widest interval, rounded up") {
  ComparisonPage page = page_of(four_plans);
  CHECK(says(finding(page),
             "Runs: 200 plausible versions x 4 repeats a plan; they give the model's "
             "own averages to within 1 point. This says nothing about whether the "
             "model is right."));
  page.comparison.strategies[2].objective = around(0.10, 0.021);
  page.replications = 1;
  CHECK(says(finding(page), "200 plausible versions x 1 repeat a plan"));
  CHECK(says(finding(page), "to within 3 points."));
}

TEST_CASE("fewer than 20 clusters make rough intervals") {
  ComparisonPage page = page_of(four_plans);
  page.comparison.clusters = 20;
  CHECK_FALSE(says(finding(page), "rough"));
  page.comparison.clusters = 19;
  CHECK(says(finding(page), "With 19 independent groups"));
  CHECK(says(finding(page), "the intervals are rough."));
}

TEST_CASE("one cluster: no interval, and nothing told apart") {
  for (const ComparisonPage& page : {one_cluster(hours_differ(page_of(four_plans), 2)),
                                     one_cluster(comparable_hours(page_of(four_plans)))}) {
    const std::string text = finding(page);
    CHECK(says(text, "too few plausible versions to give an interval"));
    CHECK(says(text, "the plans cannot be told apart"));
    CHECK_FALSE(says(text, "to within"));
    CHECK_FALSE(says(text, "If you choose"));
    CHECK_FALSE(says(text, "Is that gain worth"));
  }
}

TEST_CASE("where the doubt comes from is said, at most three of it") {
  ComparisonPage page = told_apart(page_of(four_plans));
  CHECK(says(finding(page), "No single assumption could be made out"));
  page.doubt_from = {"one", "two", "three", "four"};
  CHECK(says(finding(page), "comes from: one; two; three."));
}

TEST_CASE("other forms of the model are said to be survived or not, or not examined") {
  ComparisonPage page = told_apart(page_of(four_plans));
  CHECK(says(finding(page), "Other forms of the model were not examined."));
  page.structures = {{"no contagion", "train", true}, {"time adds", "letters", false}};
  CHECK(says(finding(page), "survives these other forms of the model: no contagion."));
  CHECK(says(finding(page), "It does not survive these: time adds (letters ahead)."));
}

TEST_CASE("what the number of runs selects is about averages of the model") {
  ComparisonPage page = told_apart(page_of(four_plans));
  CHECK_FALSE(says(finding(page), "on the model's own average"));
  page.selection = {.01, true, false, "train", 0};
  CHECK(says(finding(page),
             "on the model's own average, train has the most or is within 1 point of it."));
  page.selection->alike = true;
  CHECK(says(finding(page), "several plans cannot be told apart within 1 point; train is one"));
  page.selection = {.01, false, false, "train", 320};
  CHECK(says(finding(page), "about 320 more plausible versions would."));
}

TEST_CASE("a budget names what is within it, and whether any of that makes use routine") {
  ComparisonPage page = told_apart(page_of(four_plans));
  page.budget = "2 hours a person";
  page.comparison.comparable = {0, 1};
  const std::string text = finding(page);
  CHECK(says(text, "Within the budget of 2 hours a person: announce, train."));
  CHECK(says(text, "Of those within it train does most often, in 20 of 100."));
  CHECK(says(text, "No plan within this budget makes this service routine"));
  CHECK(says(text, "train comes closest, with 14 % regular users"));
  page.comparison.comparable.clear();
  CHECK(says(finding(page), "No plan is within the budget of 2 hours a person."));
}
