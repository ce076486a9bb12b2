#include "sim/model/rule_cost.hpp"

#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

const Organisation here = four_centres();  // 32 units of 12 people at four sites

RuleCost cost(Rule::Scope scope, std::vector<int> at, int at_most, Activity what) {
  Rule rule;
  rule.scope = scope;
  rule.at = std::move(at);
  rule.at_most = at_most;
  rule.then = {std::move(what)};
  return cost_of(rule, strategy(here, "s", {}), here, {-12, 104},
                 constants_of(central_values(table_choices())));
}

}  // namespace

TEST_CASE("acting takes what it begins, once a place, with everybody there") {
  const Activity time = activity(here, "protected_time", {0, 3}, ProtectedTime{.5});
  const double person = cost(Rule::Scope::unit, {8}, 1, time).once.hours / 12;
  CHECK(person > 0);
  CHECK(person <= 4 * .5);
  const RuleCost site = cost(Rule::Scope::site, {8}, 1, time);
  CHECK(site.once.hours == Approx(8 * 12 * person));
  CHECK(site.times == 4);
  CHECK(site.all.hours == Approx(32 * 12 * person));
  CHECK(site.place == "a site of 96 people");
}

TEST_CASE("it acts as often as it looks with nothing of its own going on") {
  const Activity time = activity(here, "protected_time", {0, 3}, ProtectedTime{.5});
  CHECK(cost(Rule::Scope::organisation, {8, 10, 12, 16}, 9, time).times == 3);
  CHECK(cost(Rule::Scope::organisation, {8, 10, 12, 16}, 2, time).times == 2);
}

TEST_CASE("what lies beyond the end takes nothing, and materials are written once") {
  const Activity late = activity(here, "protected_time", {0, 30}, ProtectedTime{1});
  const double all = cost(Rule::Scope::unit, {8}, 1, late).once.hours;
  CHECK(cost(Rule::Scope::unit, {100}, 1, late).once.hours == Approx(all * 5 / 31));
  const Activity materials = activity(here, "know_how", {0, 30}, KnowHow{{1, 0}});
  CHECK(cost(Rule::Scope::site, {8}, 1, materials).once.hours == Approx(85.7));
}
