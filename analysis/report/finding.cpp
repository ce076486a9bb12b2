#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/finding_parts.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

// Of the plans of comparable hours the one that comes first most often.
std::size_t best_of_comparable(const ComparisonPage& page) {
  const auto& plans = page.comparison.comparable;
  for (const std::size_t plan : by_first(page.comparison))
    if (std::count(plans.begin(), plans.end(), plan) > 0) return plan;
  return plans.front();
}

std::string within_budget_in_words(const ComparisonPage& page) {
  std::string names;
  for (const std::size_t s : page.comparison.comparable)
    names += (names.empty() ? "" : ", ") + page.plans[s].name;
  return fmt::format("Within the budget of {}: {}. ", page.budget, names);
}

std::string comparable_hours_in_words(const ComparisonPage& page) {
  const auto& comparison = page.comparison;
  if (!page.budget.empty()) return within_budget_in_words(page);
  if (comparison.comparable.size() == comparison.strategies.size())
    return "The plans take comparable hours. ";
  const auto [least, most] = std::ranges::minmax(
      comparison.comparable, {}, [&](std::size_t s) { return comparison.strategies[s].hours; });
  return fmt::format("Beside {} ({} hours a person), the plans take comparable hours, {} to {}. ",
                     page.plans[comparison.baseline].name,
                     hours_in_words(comparison.strategies[comparison.baseline].hours),
                     hours_in_words(comparison.strategies[least].hours),
                     hours_in_words(comparison.strategies[most].hours));
}

// What the hours buy over the reference, and the question that leaves.
std::string over_the_reference(const ComparisonPage& page, std::size_t best) {
  const Comparison& comparison = page.comparison;
  if (comparison.comparable.size() == comparison.strategies.size() || best == comparison.baseline)
    return "";
  const ComparedStrategy& chosen = comparison.strategies[best];
  return wrapped(fmt::format(
      "{} instead of {}: {} of {} at week {}, for {} more hours a person. Is that gain worth "
      "the hours?",
      page.plans[best].name, page.plans[comparison.baseline].name,
      difference_in_words(chosen.difference), quantity_in_words(page.quantity), page.week,
      hours_in_words(chosen.hours - comparison.strategies[comparison.baseline].hours)));
}

// Which plan is first most often and which loses least are two questions.
std::string least_loss_in_words(const ComparisonPage& page, std::size_t best) {
  const auto& strategies = page.comparison.strategies;
  const auto loss = [&](std::size_t s) { return strategies[s].loss_if_wrong; };
  const std::size_t least = std::ranges::min(page.comparison.comparable, {}, loss);
  if (points(loss(least)) == points(loss(best))) return "";
  return fmt::format("; with {} it is {}, the least of them", page.plans[least].name,
                     points_in_words(loss(least)));
}

std::string best_among_comparable(const ComparisonPage& page) {
  const std::size_t best = best_of_comparable(page);
  const ComparedStrategy& chosen = page.comparison.strategies[best];
  std::string text = comparable_hours_in_words(page) + how_often_first(page);
  if (by_first(page.comparison).front() != best)  // the most often first is beyond the budget
    text += fmt::format(" Of those within it {} does most often, in {}.", page.plans[best].name,
                        in_of_100(chosen.first));
  if (chosen.first < 0.995)
    text += fmt::format(" If you choose {} and are wrong you lose {} on average{}.",
                        page.plans[best].name, points_in_words(chosen.loss_if_wrong),
                        least_loss_in_words(page, best));
  return wrapped(text) + over_the_reference(page, best);
}

// Under half regular users the service is not routine for most; only said where money or hours are
// a stated limit, since more of them could change it.
std::string routine_within_budget(const ComparisonPage& page) {
  if (page.budget.empty() || page.quantity != "regular_users") return "";
  const auto& strategies = page.comparison.strategies;
  if (page.comparison.comparable.empty())
    return wrapped(fmt::format("No plan is within the budget of {}.", page.budget));
  const std::size_t most = std::ranges::max(
      page.comparison.comparable, {}, [&](std::size_t s) { return strategies[s].objective.mean; });
  if (strategies[most].objective.mean >= .5) return "";
  return wrapped(
      fmt::format("No plan within this budget makes this service routine for half of the "
                  "professionals: {} comes closest, with {} % regular users at week {}.",
                  page.plans[most].name, points(strategies[most].objective.mean), page.week));
}

std::string only_plan(const ComparisonPage& page) {
  const ComparedStrategy& plan = page.comparison.strategies.front();
  return wrapped(
      fmt::format("{} is the only plan, so there is nothing to compare it with: {} % {} "
                  "at week {} for {} hours a person.",
                  page.plans.front().name, points(plan.objective.mean),
                  quantity_in_words(page.quantity), page.week, hours_in_words(plan.hours)));
}

std::string not_told_apart(const ComparisonPage& page) {
  const auto cheapest = std::min_element(
      page.comparison.strategies.begin(), page.comparison.strategies.end(),
      [](const ComparedStrategy& a, const ComparedStrategy& b) { return a.hours < b.hours; });
  const auto index = static_cast<std::size_t>(cheapest - page.comparison.strategies.begin());
  return wrapped(fmt::format(
      "The plans cannot be told apart in {} at week {}: no two differ by a point beyond the doubt "
      "of the averages. {} takes the fewest hours, {} a person.",
      quantity_in_words(page.quantity), page.week, page.plans[index].name,
      hours_in_words(cheapest->hours)));
}

std::string no_interval() {
  return wrapped(
      "Too few plausible versions were simulated to give an interval, so the plans cannot be told "
      "apart. Ask for more, e.g. --draws 160.");
}

// What is not known of a gain, beside what is not known of its average.
std::string plausible(const ComparisonPage& page, std::size_t step) {
  if (page.centre_only || page.draws < 20) return "";
  const Spread& spread = page.comparison.step_spreads[step];
  return fmt::format(" ({} to {} in 90 of 100 plausible versions)", points(spread.low),
                     points(spread.high));
}

std::string frontier_step(const ComparisonPage& page, std::size_t step) {
  const auto& frontier = page.comparison.frontier;
  const std::size_t from = frontier[step], to = frontier[step + 1];
  const double hours =
      page.comparison.strategies[to].hours - page.comparison.strategies[from].hours;
  const std::string more = hours_in_words(hours);
  const std::string price =
      more == "0.0"
          ? "for practically the same hours."
          : fmt::format("for {0} more hours a person. Is that gain worth {0} hours a person?",
                        more);
  return item(fmt::format("{} instead of {}: {} of {} at week {}{}, {}", page.plans[to].name,
                          page.plans[from].name, difference_in_words(page.comparison.steps[step]),
                          quantity_in_words(page.quantity), page.week, plausible(page, step),
                          price));
}

std::string off_the_frontier(const ComparisonPage& page) {
  std::string names;
  for (std::size_t s = 0; s < page.plans.size(); ++s)
    if (std::count(page.comparison.frontier.begin(), page.comparison.frontier.end(), s) == 0)
      names += (names.empty() ? "" : ", ") + page.plans[s].name;
  if (names.empty()) return "";
  return item(fmt::format("{}: no clear gain over a plan that takes no more hours.", names));
}

std::string frontier_and_question(const ComparisonPage& page) {
  const std::size_t cheapest = page.comparison.frontier.front();
  std::string text = wrapped(
      "The plans take different amounts of staff time, so none is named best. What the hours "
      "would buy, from the cheapest plan on:");
  text += item(fmt::format(
      "{}: {} % {} at week {} for {} hours a person.", page.plans[cheapest].name,
      points(page.comparison.strategies[cheapest].objective.mean), quantity_in_words(page.quantity),
      page.week, hours_in_words(page.comparison.strategies[cheapest].hours)));
  for (std::size_t step = 0; step + 1 < page.comparison.frontier.size(); ++step)
    text += frontier_step(page, step);
  return text + off_the_frontier(page);
}

std::string shares_in_words(const std::vector<OtherThreshold>& thresholds) {
  std::string words;
  for (const OtherThreshold& t : thresholds)
    words += (words.empty() ? "" : " or ") + points(t.regular_use) + " %";
  return words;
}

// At most three pairs are named.
std::string changes_at(const ComparisonPage& page, const OtherThreshold& threshold) {
  std::string pairs;
  const std::size_t named = std::min<std::size_t>(3, threshold.changed_places.size());
  for (std::size_t at = 0; at < named; ++at) {
    const auto [usual, here] = threshold.changed_places[at];
    pairs += fmt::format("{}{} passes {}", at == 0 ? "" : ", ", page.plans[here].name,
                         page.plans[usual].name);
  }
  if (threshold.changed_places.size() > named)
    pairs += fmt::format(" and {} more", threshold.changed_places.size() - named);
  return fmt::format("from {} % on, {}", points(threshold.regular_use), pairs);
}

// R3: the threshold of a regular user is a definition, so the order is looked at beside it.
std::string other_thresholds(const ComparisonPage& page) {
  if (page.thresholds.empty() || page.plans.size() < 2) return "";
  std::string changes;
  for (const OtherThreshold& threshold : page.thresholds)
    if (!threshold.changed_places.empty())
      changes += (changes.empty() ? "" : "; ") + changes_at(page, threshold);
  if (changes.empty())
    return wrapped(fmt::format(
        "Regular use counted from {} of the tasks on, instead of {} %, leaves the plans in their "
        "order.",
        shares_in_words(page.thresholds), points(page.regular_use)));
  return wrapped(
      fmt::format("The order of the plans depends on what counts as regular use ({} % "
                  "of the tasks): {}.",
                  points(page.regular_use), changes));
}

}  // namespace

std::string quantity_in_words(const std::string& quantity) {
  return quantity == "use_share" ? "possible tasks done with the service" : "regular users";
}

std::string finding(const ComparisonPage& page) {
  const Comparison& comparison = page.comparison;
  std::string text = "Finding\n";
  if (page.plans.size() == 1) {
    text += only_plan(page);
  } else if (comparison.clusters < 2) {
    text += no_interval();
  } else if (!comparison.told_apart) {
    text += not_told_apart(page);
  } else if (!comparison.comparable.empty()) {
    text += best_among_comparable(page);
  } else {
    text += frontier_and_question(page);
  }
  text += routine_within_budget(page) + other_thresholds(page);
  for (const std::string& note : page.notes) text += wrapped(note);
  return text + "\n" + what_is_not_known(page) + simulation_precision(page);
}

}  // namespace uptake
