#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "analysis/report/finding_parts.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

// By how often each comes first, most often first.
std::vector<std::size_t> by_first(const Comparison& comparison) {
  std::vector<std::size_t> order(comparison.strategies.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {},
                    [&](std::size_t s) { return std::pair(-comparison.strategies[s].first, s); });
  return order;
}

std::string in_of_100(double share) { return fmt::format("{} of 100", std::lround(100 * share)); }

std::string how_often_first(const ComparisonPage& page) {
  const std::vector<std::size_t> order = by_first(page.comparison);
  const auto& strategies = page.comparison.strategies;
  std::string text = fmt::format(
      "In {} {} {} ends with more {} than the others", in_of_100(strategies[order[0]].first),
      page.centre_only ? "simulated organisations" : "plausible versions of your organisation",
      page.plans[order[0]].name, quantity_in_words(page.quantity));
  if (order.size() > 1 && strategies[order[1]].first >= 0.005)
    text += fmt::format("; in {} {} does", in_of_100(strategies[order[1]].first),
                        page.plans[order[1]].name);
  if (page.comparison.first_shared >= 0.005)
    text +=
        fmt::format(". Ties, in {}, count in equal parts", in_of_100(page.comparison.first_shared));
  return text + ".";
}

namespace {

std::string where_doubt_comes_from(const ComparisonPage& page) {
  if (page.plans.size() < 2) return "";
  if (page.doubt_from.empty())
    return "No single assumption could be made out from which the doubt comes.";
  std::string from;
  for (std::size_t at = 0; at < std::min<std::size_t>(3, page.doubt_from.size()); ++at)
    from += (from.empty() ? "" : "; ") + page.doubt_from[at];
  return "Most of the doubt that can be placed comes from: " + from + ".";
}

// R11: the order of the plans under other forms of the model.
std::string other_structures(const ComparisonPage& page) {
  if (page.structures.empty() || page.plans.size() < 2)
    return wrapped("Other forms of the model were not examined.");
  std::string survived, changed;
  const auto add = [](std::string& to, const std::string& more) {
    to += (to.empty() ? "" : "; ") + more;
  };
  for (const OtherStructure& other : page.structures)
    if (other.same_order)
      add(survived, other.in_words);
    else
      add(changed, other.in_words + " (" + other.first + " ahead)");
  std::string text;
  if (!survived.empty())
    text += "The order of the plans survives these other forms of the model: " + survived + ". ";
  if (!changed.empty()) text += "It does not survive these: " + changed + ".";
  return wrapped(text);
}

}  // namespace

std::string what_is_not_known(const ComparisonPage& page) {
  if (page.centre_only)
    return wrapped(
               "What we don't know: all runs use the point estimates, so what is not known of "
               "the parameters is not in these numbers.") +
           other_structures(page);
  std::string text = "What we don't know: ";
  if (page.comparison.comparable.empty()) text += how_often_first(page) + " ";
  return wrapped(text + "Parameters are drawn from " + page.parameters +
                 "; most are assumptions, and "
                 "the model is uncalibrated. " +
                 where_doubt_comes_from(page)) +
         other_structures(page);
}

namespace {

// At the point estimates all runs of a block are alike, so its organisations are counted.
std::string runs_of_a_plan(const ComparisonPage& page) {
  if (page.centre_only)
    return fmt::format("{} simulated organisations", page.comparison.clusters * page.replications);
  return fmt::format("{} plausible versions x {} {}", page.draws, page.replications,
                     page.replications == 1 ? "repeat" : "repeats");
}

// Never mixed with the finding: it is about averages of the model.
std::string selection_in_words(const ComparisonPage& page) {
  if (!page.selection) return "";
  const SelectionFacts& found = *page.selection;
  const std::string within = points_in_words(found.indifference);
  if (!found.finished)
    return wrapped(fmt::format(
        "Not enough runs were made to say to within {} which plan has the most on the model's own "
        "average; about {} more plausible versions would.",
        within, found.more_versions));
  return wrapped(
      found.alike
          ? fmt::format("On the model's own average several plans cannot be told apart within {}; "
                        "{} is one of them.",
                        within, found.leader)
          : fmt::format("Enough runs were made to say that, on the model's own average, {} has the "
                        "most or is within {} of it.",
                        found.leader, within));
}

}  // namespace

std::string simulation_precision(const ComparisonPage& page) {
  const Comparison& comparison = page.comparison;
  if (comparison.clusters < 2)
    return wrapped("Runs: too few plausible versions to give an interval.");
  double widest = 0;
  for (const ComparedStrategy& strategy : comparison.strategies)
    if (strategy.objective.interval)
      widest = std::max(widest, strategy.objective.interval->half_width());
  std::string text = fmt::format(
      "Runs: {} a plan; they give the model's own averages to within {}. This says nothing about "
      "whether the model is right.",
      runs_of_a_plan(page), points_in_words(std::max(0.01, std::ceil(100 * widest) / 100)));
  if (comparison.clusters < 20)
    text += fmt::format(
        " With {} independent groups of versions (20 or more are advised) the intervals are rough.",
        comparison.clusters);
  return wrapped(text) + selection_in_words(page);
}

}  // namespace uptake
