#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

// Everything but the name and the difference, with the spaces between.
constexpr std::size_t fixed_width = 47;

struct Row {
  std::string name, regular, use, weeks, hours, strain, difference, first, loss;
};

// The difference takes the width it needs and the name what is left of the page; a longer name
// has a line of its own, since two plans may begin alike.
std::string line(const Row& row, std::size_t difference_width) {
  const std::size_t name_width = page_width - fixed_width - difference_width;
  const bool fits = row.name.size() <= name_width;
  return (fits ? "" : row.name + "\n") +
         fmt::format("{:<{}} {:>7} {:>3} {:>6} {:>7} {:>6} {:>{}} {:>5} {:>5}\n",
                     fits ? row.name : "", name_width, row.regular, row.use, row.weeks, row.hours,
                     row.strain, row.difference, difference_width, row.first, row.loss);
}

std::string weeks_to_half(const PlanFacts& plan) {
  return std::isfinite(plan.weeks_to_half) ? fmt::format("{:.0f}", plan.weeks_to_half) : "never";
}

std::string difference(const ComparisonPage& page, std::size_t strategy) {
  if (strategy == page.comparison.baseline) return "compared to";
  const Estimate& found = page.comparison.strategies[strategy].difference;
  const std::string mean = fmt::format("{:+}", std::lround(100 * found.mean));
  return found.interval ? fmt::format("{} ({})", mean, interval_in_words(*found.interval)) : mean;
}

Row row(const ComparisonPage& page, std::size_t s) {
  const ComparedStrategy& strategy = page.comparison.strategies[s];
  const PlanFacts& plan = page.plans[s];
  return {plan.name,           points(plan.regular_users),     points(plan.use),
          weeks_to_half(plan), hours_in_words(strategy.hours), fmt::format("{:.2f}", plan.strain),
          difference(page, s), points(strategy.first),         points(strategy.loss_if_wrong)};
}

std::vector<Row> rows(const ComparisonPage& page) {
  const bool use = page.quantity == "use_share";
  std::vector<Row> all{
      {"", "regular", "use", "weeks", "hours a", "", "difference in", "first", "loss"},
      {"plan", "users %", "%", "to 50%", "person", "strain", use ? "use, points" : "users, points",
       "in100", "wrong"}};
  for (std::size_t s = 0; s < page.plans.size(); ++s) all.push_back(row(page, s));
  return all;
}

std::string money_of_plans(const ComparisonPage& page) {
  if (page.currency.empty()) return "";
  std::string text = fmt::format("Money a person, {}: ", page.currency);
  for (const PlanFacts& plan : page.plans)
    text += fmt::format("{}{} {}", &plan == page.plans.data() ? "" : ", ", plan.name,
                        money_in_words(plan.money));
  return wrapped(text + ".");
}

// Where a pool is too small for a plan.
std::string waits_of_plans(const ComparisonPage& page) {
  std::string text;
  for (const PlanFacts& plan : page.plans)
    for (const std::string& wait : plan.waits) text += item(plan.name + ": " + wait + ".");
  return text.empty() ? "" : "Waiting, average of all runs\n" + text;
}

}  // namespace

std::string table(const ComparisonPage& page) {
  std::size_t difference_width = 0;
  for (const Row& each : rows(page))
    difference_width = std::max(difference_width, each.difference.size());
  std::string text = fmt::format("At week {} after go-live\n", page.week);
  for (const Row& each : rows(page)) text += line(each, difference_width);
  text += wrapped(
      "Differences in brackets: 95 % interval of the average, all pairs together. first "
      "in100: plausible cases of 100 in which the plan comes first, ties shared. loss "
      "wrong: average loss in points if this choice is wrong. weeks to 50%: median until half of "
      "the "
      "possible tasks are done with the service; never: not in half of the runs. hours a person: " +
      fmt::format("over weeks {} to {}.", page.first_week,
                  page.first_week + static_cast<int>(page.plans.front().course.size()) - 1));
  return text + money_of_plans(page) + waits_of_plans(page);
}

}  // namespace uptake
