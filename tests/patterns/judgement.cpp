#include "analysis/patterns/judgement.hpp"

#include "tests/patterns/observations.hpp"

using namespace uptake;

namespace {

Check at_most(const std::string& measure, const std::string& strategy, double high) {
  Check check = check_of(measure, strategy);
  check.high = high;
  return check;
}

// One month, .064 of it in 12 weeks with lambda .005; nothing of s4.
const Check met = at_most("know_how_lost_in_12_weeks", "none", 0.1);
const Check over = at_most("know_how_half_life", "none", 1);
const Check not_known = at_most("monitoring_gain", "s4", 9);

ObservedPlans only_lambda(double lambda) {
  ObservedPlans observed;
  observed.lambda = lambda;
  return observed;
}

Outcome outcome_of(const std::vector<Check>& checks) {
  Pattern pattern;
  pattern.checks = checks;
  return judge(only_lambda(0.005), pattern).outcome;
}

PatternResult result(Outcome outcome, const std::string& by_construction) {
  PatternResult made;
  made.pattern.by_construction = by_construction;
  made.outcome = outcome;
  return made;
}

}  // namespace

TEST_CASE("a pattern passes when all checks do") {
  CHECK(outcome_of({met}) == Outcome::pass);
  CHECK(outcome_of({met, met}) == Outcome::pass);
}

TEST_CASE("one check missed misses the pattern, whatever is not known yet") {
  CHECK(outcome_of({met, over}) == Outcome::miss);
  CHECK(outcome_of({over, not_known}) == Outcome::miss);
  CHECK(outcome_of({not_known, over}) == Outcome::miss);
}

TEST_CASE("nothing missed and something not known is not known") {
  CHECK(outcome_of({met, not_known}) == Outcome::unknown);
  CHECK(outcome_of({not_known}) == Outcome::unknown);
}

TEST_CASE("each check has its own value and outcome") {
  Pattern pattern;
  pattern.checks = {over, not_known, met};
  const PatternResult found = judge(only_lambda(0.005), pattern);
  REQUIRE(found.results.size() == 3);
  CHECK(found.results[0].outcome == Outcome::miss);
  CHECK(found.results[0].measured->value > 30);
  CHECK(found.results[1].outcome == Outcome::unknown);
  CHECK_FALSE(found.results[1].measured);
  CHECK(found.results[2].outcome == Outcome::pass);
  CHECK(found.results[2].check.measure == "know_how_lost_in_12_weeks");
}

TEST_CASE("what is not defined misses") {
  ObservedPlans observed;
  for (const char* name : {"s0", "s1", "s2"}) observed.plans[name] = {zero_run()};
  const PatternResult found = judge(observed, patterns()[7]);
  CHECK(found.pattern.id == 8);
  CHECK(found.outcome == Outcome::miss);
}

TEST_CASE("all patterns are judged, those from lambda before a single run") {
  const std::vector<PatternResult> found = judge(only_lambda(0.0164));
  REQUIRE(found.size() == 13);
  for (const PatternResult& each : found)
    CHECK(each.outcome == (each.pattern.id == 4 ? Outcome::pass : Outcome::unknown));
  CHECK(missed(found) == 0);
  CHECK(missed(judge(only_lambda(0.1))) == 1);
}

TEST_CASE("those true by construction are counted apart") {
  const std::vector<PatternResult> results{
      result(Outcome::pass, ""),          result(Outcome::pass, ""),
      result(Outcome::pass, ""),          result(Outcome::miss, ""),
      result(Outcome::miss, ""),          result(Outcome::unknown, ""),
      result(Outcome::pass, "put in"),    result(Outcome::miss, "put in"),
      result(Outcome::unknown, "put in"), result(Outcome::unknown, "put in")};
  const Count could_fail = count_that_could_fail(results),
              built_in = count_by_construction(results);
  CHECK(could_fail.met == 3);
  CHECK(could_fail.missed == 2);
  CHECK(could_fail.unknown == 1);
  CHECK(could_fail.all() == 6);
  CHECK(built_in.met == 1);
  CHECK(built_in.missed == 1);
  CHECK(built_in.unknown == 2);
  CHECK(built_in.all() == 4);
  CHECK(missed(results) == 3);
}
