#include "analysis/patterns/pattern_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace uptake {

namespace {

std::optional<Measured> reported(const ObservedPlans& observed, const std::string& name) {
  Check check;
  check.measure = name;
  check.strategy = "s1";
  return measure(observed, check);
}

std::size_t most_replications(const std::vector<PatternResult>& results) {
  std::size_t most = 0;
  for (const PatternResult& pattern : results)
    for (const CheckResult& each : pattern.results)
      if (each.measured) most = std::max(most, each.measured->replications);
  return most;
}

}  // namespace

PatternPage pattern_page(const ObservedPlans& observed) {
  std::vector<PatternResult> results = judge(observed);
  const std::size_t most = most_replications(results);
  return {std::move(results), reported(observed, "bass_p"), reported(observed, "bass_q"), most};
}

std::string what_patterns_show() {
  return "Meeting them shows that they can be met; it does not validate the model. No rollout of a "
         "digital service has yet been predicted by this model before it was observed.";
}

std::string count_in_words(const std::vector<PatternResult>& results) {
  const Count could_fail = count_that_could_fail(results),
              built_in = count_by_construction(results);
  std::string text = fmt::format(
      "{} of {} patterns met that could have failed; {} of {} true by construction (they prove "
      "nothing)",
      could_fail.met, could_fail.all(), built_in.met, built_in.all());
  const int unknown = could_fail.unknown + built_in.unknown;
  return unknown == 0 ? text + "." : text + fmt::format("; {} not known yet.", unknown);
}

}  // namespace uptake
