// The objective by profession, and the order of the plans at other thresholds of regular use.
#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

TEST_CASE("a row a profession, a column a plan, and nothing of groups that are too small") {
  const std::string text = profession_table(page_of(four_plans));
  CHECK(says(text, "By profession: % regular users at week 52; letters as in the curve"));
  CHECK(says(text, "profession a b c d registered_nurse 13 14 10 25 physician - - - -"));
  CHECK(says(text, "-: not shown, under five people"));
}

TEST_CASE("a profession alone has no table of its own, nor a legend without need") {
  ComparisonPage page = page_of(four_plans);
  for (PlanFacts& plan : page.plans) plan.by_profession[1] = {0.2, 0.3};
  CHECK_FALSE(says(profession_table(page), "not shown"));
  page.quantity = "use_share";
  CHECK(says(profession_table(page), "physician 30 30 30 30"));
  page.professions.resize(1);
  CHECK(profession_table(page).empty());
}

TEST_CASE("the finding says whether the order of the plans holds at other thresholds") {
  ComparisonPage page = told_apart(page_of(four_plans));
  CHECK(says(finding(page),
             "Regular use counted from 30 % or 70 % of the tasks on, instead of "
             "50 %, leaves the plans in their order."));
  page.thresholds[1].changed_places = {{0, 1}};
  CHECK(says(finding(page),
             "The order of the plans depends on what counts as regular use (50 % of "
             "the tasks): from 70 % on, train passes announce."));
  page.thresholds[1].changed_places = {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}};
  CHECK(says(finding(page), "and 2 more."));
  page.thresholds.clear();
  CHECK_FALSE(says(finding(page), "order"));
}

TEST_CASE("thresholds and professions stand in the JSON") {
  ComparisonPage page = page_of(four_plans);
  page.thresholds[0].changed_places = {{0, 1}};
  const std::string text = as_json(page);
  CHECK(says(text, "\"changed_places\": [ [ \"announce\", \"train\" ] ]"));
  CHECK(says(text, "\"same_order\": false"));
  CHECK(says(text, "\"professions\": [ \"registered_nurse\", \"physician\" ]"));
}
