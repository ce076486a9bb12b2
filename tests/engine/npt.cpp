// Enrolment and appraisal standing still change no bit; as states they do.
#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

// Something for every term of (28) and (29).
Scenario many_reasons() {
  Scenario scenario = four_rollouts();
  scenario.structure.npt = NptForm::proxy;
  scenario.strategies.resize(1);
  const Organisation& here = scenario.organisation;
  for (const Activity& added :
       {activity(here, "influence", {-12, 104}, Influence{.2, .9}),
        activity(here, "positive_attitude", {-12, 104}, PositiveAttitude{0, .7, 1}),
        activity(here, "usage_monitoring", {0, 104}, UsageMonitoring{12, 0, 0, true, true, true}),
        activity(here, "feedback", {0, 104}, Feedback{3, 1})})
    scenario.strategies[0].activities.push_back(added);
  return scenario;
}

RunRecord run_with(const Scenario& scenario, const Constants& constants) {
  const CompiledModel model(scenario);
  const std::vector<LaneSpec> lane{{0, constants}};
  return std::move(run_block(model, model.draw_organisation(0), lane)[0]);
}

}  // namespace

TEST_CASE("states that do not move equal the proxy bit for bit, whatever their targets are") {
  const Scenario scenario = many_reasons();
  const RunRecord proxy = run(scenario)[0];
  Constants states = constants_of(central_values(scenario.parameters));
  const RunRecord moving = run_with(scenario, states);
  states.r_E = states.r_Ap = 0;
  const RunRecord still = run_with(scenario, states);
  CHECK(same(still, proxy));
  CHECK_FALSE(same(moving, proxy));
}

TEST_CASE("what only enrolment and appraisal read changes no bit of the proxy") {
  Scenario scenario = many_reasons();
  const RunRecord before = run(scenario)[0];
  for (const char* key : {"e_inf", "e_ol", "e_M", "e_u", "v_mon", "v_fb", "r_E", "r_Ap"})
    fix(scenario, key, .9 * value_of(scenario, key));
  CHECK(same(run(scenario)[0], before));
}

TEST_CASE("npt = \"states\" lets them move, and without speeds is the proxy") {
  Scenario scenario = many_reasons();
  const RunRecord proxy = run(scenario)[0];
  scenario.structure.npt = NptForm::states;
  CHECK_FALSE(same(run(scenario)[0], proxy));
  fix(scenario, "r_E", 0);
  fix(scenario, "r_Ap", 0);
  CHECK(same(run(scenario)[0], proxy));
}
