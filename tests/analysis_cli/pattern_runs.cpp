#include "analysis/cli/pattern_runs.hpp"

#include <algorithm>
#include <set>

#include "analysis/patterns/judgement.hpp"
#include "sim/scenario/filtered_prior.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

ObservedPlans observe_all(const PatternRuns& runs, const std::vector<double>& draw,
                          std::uint32_t replications) {
  ObservedPlans seen = runs.nothing(draw);
  for (std::size_t stage = 0; stage < PatternRuns::stages; ++stage)
    for (std::uint32_t r = 0; r < replications; ++r) runs.run(stage, r, {draw}, {&seen});
  return seen;
}

}  // namespace

// A change of priors, of the patterns' strategies or of a criterion makes the shipped draws stale:
// run its command again (the file's head says which) and commit the new file with the reason.
TEST_CASE("the shipped draws were filtered with today's priors, strategies and criteria") {
  CHECK(filtered_prior().recipe.at("recipe hash") == recipe_hash(pattern_scenario({})));
}

TEST_CASE("at least 200 draws are shipped, of every parameter that is drawn, within its limits") {
  const FilteredPrior& kept = filtered_prior();
  CHECK(kept.draws.size() >= 200);
  const ParameterTable table = parameter_table();
  std::set<std::string> drawn;
  for (const Parameter& parameter : table)
    if (parameter.prior.distribution != Distribution::fixed) drawn.insert(parameter.key);
  CHECK(std::set<std::string>(kept.keys.begin(), kept.keys.end()) == drawn);
  for (std::size_t key = 0; key < kept.keys.size(); ++key) {
    const Parameter& parameter = table[find_parameter(table, kept.keys[key]).value()];
    for (const auto& draw : kept.draws) {
      REQUIRE(draw[key] >= parameter.minimum);
      REQUIRE(draw[key] <= parameter.maximum);
    }
  }
}

TEST_CASE("every check of every pattern is known after the last stage, and none too early") {
  const Scenario scenario = pattern_scenario({});
  const PatternRuns runs(scenario);
  const std::vector<double> centre = central_values(scenario.parameters);
  const auto unknown = [](const ObservedPlans& seen) {
    const auto results = judge(seen);
    return std::count_if(results.begin(), results.end(), [](const PatternResult& pattern) {
      return pattern.outcome == Outcome::unknown;
    });
  };
  CHECK(unknown(runs.nothing(centre)) == 12);  // all but the one that follows from lambda
  CHECK(unknown(observe_all(runs, centre, 2)) == 0);
}

// The point estimates meet them over 96 replications; without a habit or a start they must not.
TEST_CASE("a model without starting misses patterns") {
  const Scenario scenario = pattern_scenario({"a_start=0.001", "a_train=0"});
  const PatternRuns runs(scenario);
  CHECK(missed(judge(observe_all(runs, central_values(scenario.parameters), 2))) > 2);
}

TEST_CASE("draws that share a run are observed as if each were alone") {
  const Scenario scenario = pattern_scenario({});
  const PatternRuns runs(scenario);
  const std::vector<double> centre = central_values(scenario.parameters);
  const auto other = PriorDraws(scenario.parameters, 1).draw(3);
  ObservedPlans first = runs.nothing(centre), second = runs.nothing(other),
                alone = runs.nothing(other);
  runs.run(0, 5, {centre, other}, {&first, &second});
  runs.run(0, 5, {other}, {&alone});
  CHECK(second.plans.at("mandated")[0].attitude == alone.plans.at("mandated")[0].attitude);
  CHECK(first.plans.at("mandated")[0].attitude != alone.plans.at("mandated")[0].attitude);
}
