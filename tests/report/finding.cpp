#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

TEST_CASE("hours that differ: what they would buy, the question left, and no plan named best") {
  const std::string text = finding(hours_differ(page_of(four_plans), 2));
  CHECK(says(text, "The plans take different amounts of staff time, so none is named best."));
  CHECK(says(text, "- announce: 13 % regular users at week 52 for 0.6 hours a person."));
  CHECK(says(text,
             "- train instead of announce: +1 point (-1 to 3) of regular users at week 52 (1 to 20 "
             "in 90 of 100 plausible versions), for 0.7 more hours a person. Is that gain worth "
             "0.7 hours a person?"));
  CHECK(says(text,
             "- train_time_support instead of train: +11 points (9 to 13) of regular users at week "
             "52 (1 to 20 in 90 of 100 plausible versions), for 27 more hours a person. Is that "
             "gain worth 27 hours a person?"));
  CHECK(says(text, "- letters: no clear gain over a plan that takes no more hours."));
  CHECK(times_said(text, "best") == 1);
  CHECK_FALSE(says(text, "If you choose"));
  CHECK_FALSE(says(text, "comparable hours"));
}

TEST_CASE("a gain that takes no hours leaves no question") {
  ComparisonPage page = hours_differ(page_of(four_plans), 2);
  page.comparison.strategies[1].hours = 0.64;
  const std::string text = finding(page);
  CHECK(says(text, "in 90 of 100 plausible versions), for practically the same hours."));
  CHECK(times_said(text, "Is that gain worth") == 1);
}

TEST_CASE("what is not known of a gain is told of draws only, and of enough of them") {
  ComparisonPage page = hours_differ(page_of(four_plans), 2);
  page.draws = 19;
  CHECK_FALSE(says(finding(page), "in 90 of 100"));
  page.draws = 20;
  CHECK(says(finding(page), "in 90 of 100"));
  page.centre_only = true;
  CHECK_FALSE(says(finding(page), "in 90 of 100"));
}

TEST_CASE("a frontier of all plans leaves none out") {
  CHECK_FALSE(says(finding(hours_differ(page_of(four_plans), 9)), "no clear gain"));
}

TEST_CASE("comparable hours: how often the first is first, and what being wrong costs") {
  const std::string text = finding(comparable_hours(page_of(four_plans)));
  CHECK(
      says(text,
           "The plans take comparable hours. In 72 of 100 plausible versions of your organisation "
           "train_time_support ends with more regular users than the others; in 20 of 100 train "
           "does. If you choose train_time_support and are wrong you lose 3 points on average."));
  CHECK(times_said(text, "plausible versions of your organisation") == 1);
  CHECK_FALSE(says(text, "Is that gain worth"));
  CHECK_FALSE(says(text, "Ties"));
}

TEST_CASE(
    "beside a cheap reference the best of the comparable plans is named, and the gain asked") {
  const std::string text = finding(comparable_but_the_first(page_of(four_plans)));
  CHECK(says(text,
             "Beside announce (0.6 hours a person), the plans take comparable hours, 20 to 20"));
  CHECK(says(text, "train_time_support instead of announce:"));
  CHECK(says(text, "for 19 more hours a person. Is that gain worth the hours?"));
}

TEST_CASE("notes are said under the finding") {
  ComparisonPage page = comparable_hours(page_of(four_plans));
  page.notes = {"Note: this is one."};
  CHECK(says(finding(page), "Note: this is one."));
}

TEST_CASE("a plan that is first less often but loses less is named") {
  const std::string text = finding(
      comparable_hours(page_of({{"bold", 0.3, 20, 0.6, 0.05}, {"careful", 0.3, 20, 0.4, 0.02}})));
  CHECK(
      says(text, "you lose 5 points on average; with careful it is 2 points, the least of them."));
}

TEST_CASE("a plan that is always first is not wrong") {
  const std::string text =
      finding(comparable_hours(page_of({{"a", 0.1, 20, 0.002, 0.2}, {"b", 0.3, 20, 0.998, 0.01}})));
  CHECK(says(text, "In 100 of 100 plausible versions of your organisation b ends with more"));
  CHECK_FALSE(says(text, "If you choose"));
  CHECK_FALSE(says(text, "0 of 100 a"));
}

TEST_CASE("ties are owned up to") {
  ComparisonPage page = comparable_hours(page_of(four_plans));
  page.comparison.first_shared = 0.34;
  CHECK(says(finding(page), "in 20 of 100 train does. Ties, in 34 of 100, count in equal parts."));
}

TEST_CASE("not told apart: says so and names the plan with the fewest hours") {
  ComparisonPage page = page_of(four_plans);
  std::swap(page.comparison.strategies[0].hours, page.comparison.strategies[2].hours);
  const std::string text = finding(page);
  CHECK(says(text, "The plans cannot be told apart in regular users at week 52"));
  CHECK(says(text, "letters takes the fewest hours, 0.6 a person."));
  CHECK_FALSE(says(text, "best"));
  CHECK_FALSE(says(text, "If you choose"));
  CHECK_FALSE(says(text, "Is that gain worth"));
}

TEST_CASE("one plan is not compared") {
  const std::string text = finding(page_of({four_plans[0]}));
  CHECK(says(text,
             "announce is the only plan, so there is nothing to compare it with: 13 % regular "
             "users at week 52 for 0.6 hours a person."));
  CHECK_FALSE(says(text, "told apart"));
  CHECK_FALSE(says(text, "than the others"));
}

TEST_CASE("the objective is called by its name and week") {
  ComparisonPage page = hours_differ(page_of(four_plans), 2);
  page.quantity = "use_share";
  page.week = 26;
  CHECK(says(finding(page), "13 % possible tasks done with the service at week 26"));
  CHECK_FALSE(says(finding(page), "regular users"));
}
