#include "analysis/patterns/judgement.hpp"

#include <algorithm>
#include <utility>

namespace uptake {

namespace {

CheckResult judged(const ObservedPlans& observed, const Check& check) {
  const std::optional<Measured> found = measure(observed, check);
  if (!found) return {check, found, Outcome::unknown};
  return {check, found, passes(check, found->value) ? Outcome::pass : Outcome::miss};
}

Outcome outcome_of(const std::vector<CheckResult>& results) {
  const auto some = [&](Outcome outcome) {
    return std::any_of(results.begin(), results.end(),
                       [&](const CheckResult& each) { return each.outcome == outcome; });
  };
  if (some(Outcome::miss)) return Outcome::miss;
  return some(Outcome::unknown) ? Outcome::unknown : Outcome::pass;
}

template <class Kind>
Count counted(const std::vector<PatternResult>& results, Kind is_of_kind) {
  Count count;
  for (const PatternResult& each : results) {
    if (!is_of_kind(each)) continue;
    count.met += each.outcome == Outcome::pass;
    count.missed += each.outcome == Outcome::miss;
    count.unknown += each.outcome == Outcome::unknown;
  }
  return count;
}

bool is_by_construction(const PatternResult& result) {
  return !result.pattern.by_construction.empty();
}

}  // namespace

PatternResult judge(const ObservedPlans& observed, const Pattern& pattern) {
  std::vector<CheckResult> results;
  for (const Check& check : pattern.checks) results.push_back(judged(observed, check));
  const Outcome outcome = outcome_of(results);
  return {pattern, std::move(results), outcome};
}

std::vector<PatternResult> judge(const ObservedPlans& observed) {
  std::vector<PatternResult> results;
  for (const Pattern& pattern : patterns()) results.push_back(judge(observed, pattern));
  return results;
}

Count count_that_could_fail(const std::vector<PatternResult>& results) {
  return counted(results, [](const PatternResult& each) { return !is_by_construction(each); });
}

Count count_by_construction(const std::vector<PatternResult>& results) {
  return counted(results, is_by_construction);
}

int missed(const std::vector<PatternResult>& results) {
  return count_that_could_fail(results).missed + count_by_construction(results).missed;
}

}  // namespace uptake
