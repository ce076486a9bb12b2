#include <fmt/format.h>

#include <cmath>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

constexpr std::size_t longest_name = 19;

std::string shortened(const std::string& name) {
  return name.size() <= longest_name ? name : name.substr(0, longest_name - 1) + "~";
}

std::string weeks_to_half(const PlanFacts& plan) {
  return std::isfinite(plan.weeks_to_half) ? fmt::format("{:.0f}", plan.weeks_to_half) : "never";
}

std::string difference(const ComparisonPage& page, std::size_t strategy) {
  if (strategy == page.comparison.baseline) return "compared to";
  const Estimate& found = page.comparison.strategies[strategy].difference;
  const std::string mean = fmt::format("{:+}", std::lround(100 * found.mean));
  if (!found.interval) return mean;
  return fmt::format("{} ({} to {})", mean, points(found.interval->low),
                     points(found.interval->high));
}

std::string row(const ComparisonPage& page, std::size_t s) {
  const ComparedStrategy& strategy = page.comparison.strategies[s];
  const PlanFacts& plan = page.plans[s];
  return fmt::format("{:<19} {:>7} {:>4} {:>6} {:>7} {:>6}  {:>13} {:>5} {:>5}\n", shortened(plan.name),
                     points(plan.regular_users) + " %", points(plan.use) + " %", weeks_to_half(plan),
                     hours_in_words(strategy.hours), fmt::format("{:.2f}", plan.strain),
                     difference(page, s), std::lround(100 * strategy.first),
                     points(strategy.loss_if_wrong));
}

}  // namespace

std::string table(const ComparisonPage& page) {
  std::string text = fmt::format("At week {} after go-live\n", page.week);
  text += fmt::format("{:<19} {:>7} {:>4} {:>6} {:>7} {:>6}  {:>13} {:>5} {:>5}\n", "", "regular", "",
                      "weeks", "hours a", "", "difference in", "first", "loss");
  text += fmt::format("{:<19} {:>7} {:>4} {:>6} {:>7} {:>6}  {:>13} {:>5} {:>5}\n", "plan", "users",
                      "use", "to 50%", "person", "strain", page.quantity == "use_share" ? "use, points" : "users, points",
                      "in100", "wrong");
  for (std::size_t s = 0; s < page.plans.size(); ++s) text += row(page, s);
  text += wrapped("Differences in brackets: 95 % interval of the average, all pairs together. first "
                  "in100: plausible cases of 100 in which the plan comes first. loss wrong: average "
                  "loss in points if this choice is wrong. weeks to 50%: median until half of the "
                  "possible tasks are done with the service; never: not in half of the runs.");
  return text;
}

}  // namespace uptake
