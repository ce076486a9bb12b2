// Comparison pages typed by hand, one for each thing that a finding may have to say.
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

#include "analysis/report/comparison_page.hpp"

namespace uptake {

struct PlanLine {
  std::string name;
  double mean = 0;  ///< of the objective; its interval is 0.9 points to each side
  double hours = 0;
  double first = 0;
  double loss_if_wrong = 0;
};

inline Estimate around(double mean, double half_width) {
  return {mean, Interval{mean - half_width, mean + half_width}, 25};
}

/// The first plan is the baseline; nothing told apart, hours not comparable but of one plan alone.
inline ComparisonPage page_of(const std::vector<PlanLine>& plans) {
  ComparisonPage page{{},  {}, "regular_users", 52, -12, false, "the prior, unfiltered", {}, "EUR",
                      200, 4};
  page.comparison.clusters = 25;
  for (const PlanLine& plan : plans) {
    const Estimate difference = around(plan.mean - plans[0].mean, page.plans.empty() ? 0 : 0.02);
    page.comparison.strategies.push_back({around(plan.mean, 0.009),
                                          0.05,
                                          0.6,
                                          difference,
                                          plan.hours,
                                          plan.first,
                                          0,
                                          plan.loss_if_wrong,
                                          {-0.03, 0.2}});
    page.plans.push_back(
        {plan.name, 0.4, plan.mean, 0.19, 123, 26, 0.7, std::vector<double>(117, plan.mean)});
  }
  page.professions = {"registered_nurse", "physician"};
  for (PlanFacts& plan : page.plans)
    plan.by_profession = {{plan.regular_users, 0.4}, {std::nan(""), std::nan("")}};
  page.thresholds = {{0.3, {}}, {0.7, {}}};
  page.comparison.frontier = {0};
  page.comparison.comparable.assign(plans.size() == 1 ? 1 : 0, 0);
  return page;
}

inline const std::vector<PlanLine> four_plans{{"announce", 0.13, 0.6, 0.01, 0.12},
                                              {"train", 0.14, 1.3, 0.20, 0.09},
                                              {"letters", 0.10, 5, 0.07, 0.10},
                                              {"train_time_support", 0.25, 28, 0.72, 0.03}};

inline ComparisonPage told_apart(ComparisonPage page) {
  page.comparison.told_apart = true;
  return page;
}

/// Each plan but `left_out` has clearly more than the one before.
inline ComparisonPage hours_differ(ComparisonPage page, std::size_t left_out) {
  Comparison& comparison = page.comparison;
  comparison.frontier.clear();
  for (std::size_t s = 0; s < page.plans.size(); ++s)
    if (s != left_out) comparison.frontier.push_back(s);
  for (std::size_t i = 1; i < comparison.frontier.size(); ++i)
    comparison.steps.push_back(
        around(comparison.strategies[comparison.frontier[i]].objective.mean -
                   comparison.strategies[comparison.frontier[i - 1]].objective.mean,
               0.02));
  comparison.step_spreads.assign(comparison.steps.size(), {0.01, 0.2});
  return told_apart(page);
}

inline ComparisonPage comparable_hours(ComparisonPage page) {
  for (ComparedStrategy& strategy : page.comparison.strategies) strategy.hours = 20;
  for (std::size_t s = 0; s < page.plans.size(); ++s) page.comparison.comparable.push_back(s);
  return told_apart(page);
}

/// All but the baseline, which is a cheap reference.
inline ComparisonPage comparable_but_the_first(ComparisonPage page) {
  page = comparable_hours(page);
  page.comparison.comparable.erase(page.comparison.comparable.begin());
  page.comparison.strategies.front().hours = 0.6;
  return page;
}

inline ComparisonPage one_cluster(ComparisonPage page) {
  page.comparison.clusters = 1;
  page.comparison.told_apart = false;
  for (ComparedStrategy& strategy : page.comparison.strategies)
    strategy.objective.interval = strategy.difference.interval = std::nullopt;
  return page;
}

/// Everything a page can be about, of these plans.
inline std::vector<ComparisonPage> every_case(const std::vector<PlanLine>& plans) {
  const ComparisonPage page = page_of(plans);
  std::vector<ComparisonPage> cases{page,
                                    hours_differ(page, 2),
                                    comparable_hours(page),
                                    comparable_but_the_first(page),
                                    one_cluster(page),
                                    page_of({plans[0]})};
  for (std::size_t i = 0; i < 5; ++i) {
    cases.push_back(cases[i]);
    cases.back().centre_only = true;
    cases.push_back(cases[i]);
    cases.back().quantity = "use_share";
    cases.push_back(cases[i]);
    cases.back().comparison.clusters = std::min<std::size_t>(cases[i].comparison.clusters, 5);
    cases.back().comparison.first_shared = 0.25;
  }
  return cases;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Without line breaks, so that a sentence is found wherever it was broken.
inline std::string flat(const std::string& text) {
  std::istringstream stream(text);
  std::string joined;
  for (std::string word; stream >> word;) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

inline bool says(const std::string& text, const std::string& phrase) {
  return flat(text).find(phrase) != std::string::npos;
}

inline std::size_t times_said(const std::string& text, const std::string& phrase) {
  const std::string all = flat(text);
  std::size_t times = 0;
  for (auto at = all.find(phrase); at != std::string::npos; at = all.find(phrase, at + 1)) ++times;
  return times;
}

}  // namespace uptake
