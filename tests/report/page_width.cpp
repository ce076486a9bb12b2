#include <limits>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;

namespace {

// Names of up to 64 letters that begin alike, and numbers as wide as they get.
std::vector<PlanLine> thirty_wide_plans() {
  std::vector<PlanLine> plans;
  for (int i = 0; i < 30; ++i) {
    const std::string name =
        std::string(static_cast<std::size_t>(62 - i), 'n') + std::to_string(10 + i);
    plans.push_back({name, i % 2 ? 1.0 : 0.0, 12345.6 * i, 1.0 / 30, 1});
  }
  return plans;
}

void widen(ComparisonPage& page) {
  for (PlanFacts& plan : page.plans) plan.use = 1, plan.weeks_to_half = 104;
  page.plans.back().weeks_to_half = std::numeric_limits<double>::infinity();
  for (ComparedStrategy& strategy : page.comparison.strategies)
    if (strategy.difference.interval) strategy.difference.interval = Interval{-2.5, 40};
}

std::string too_wide(const std::string& text) {
  for (const std::string& line : lines_of(text))
    if (line.size() > 80) return line;
  return "";
}

}  // namespace

TEST_CASE("no line of a page passes 80 columns") {
  for (const std::vector<PlanLine>& plans : {four_plans, thirty_wide_plans()})
    for (ComparisonPage page : every_case(plans)) {
      CHECK(too_wide(finding(page)) == "");
      CHECK(too_wide(table(page)) == "");
      CHECK(too_wide(curve(page)) == "");
      CHECK(too_wide(profession_table(page)) == "");
      widen(page);
      CHECK(too_wide(finding(page)) == "");
      CHECK(too_wide(table(page)) == "");
    }
}

TEST_CASE("no name is cut short") {
  ComparisonPage page = hours_differ(page_of(thirty_wide_plans()), 2);
  widen(page);
  for (const PlanFacts& plan : page.plans) {
    CHECK(says(table(page), plan.name));
    CHECK(says(curve(page), plan.name));
    CHECK(says(finding(page), plan.name));
  }
}
