#include "analysis/outcomes/structures.hpp"

#include <nlohmann/json.hpp>

#include "analysis/decision/comparison.hpp"
#include "analysis/outcomes/runs.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Scenario small() {
  Scenario scenario = four_rollouts();
  scenario.organisation.sites = {{"one", 3, 8}};
  for (Strategy& s : scenario.strategies) s = strategy(scenario.organisation, s.name, {});
  scenario.experiment.draws = 8;
  scenario.experiment.replications = 2;
  scenario.experiment.parameters = ParameterSource::prior;
  return scenario;
}

Comparison usual_of(const Scenario& scenario, const EnsembleResult& result) {
  ComparisonInput input;
  input.objective = objective_of(scenario, result);
  input.hours = each_run(result, paid_hours);
  return compare(input);
}

}  // namespace

TEST_CASE("each other form differs from the scenario's in one respect") {
  const std::vector<Scenario> others = other_structures(small());
  REQUIRE(others.size() == 3);
  CHECK_FALSE(others[0].structure.contagion);
  CHECK(parameter_of(others[0], "psi") == 0);
  CHECK(others[1].structure.time == TimeForm::additive);
  CHECK(others[2].structure.npt == NptForm::proxy);
  for (const Scenario& other : others)
    CHECK(parameter_of(other, "w_A") == parameter_of(small(), "w_A"));
}

TEST_CASE("hand-over is left out only where there is any, and a chosen form stands alone") {
  Scenario scenario = small();
  scenario.hand_over.push_back({});
  REQUIRE(other_structures(scenario).size() == 4);
  CHECK_FALSE(other_structures(scenario)[3].structure.hand_over);
  scenario.structure.npt = NptForm::proxy;
  CHECK(other_structures(scenario).empty());
}

TEST_CASE("without contagion nobody starts because of colleagues, whatever a draw says") {
  const Scenario other = other_structures(small())[0];
  const EnsembleResult result = run_ensemble(CompiledModel(other), {});
  for (const auto& draw : result.parameters)
    for (std::size_t p = 0; p < draw.size(); ++p)
      if (other.parameters[p].parameter.key == "w_N") CHECK(draw[p] == 0);
}

TEST_CASE("equal plans keep their order in every form, and the reference gains nothing") {
  const Scenario scenario = small();
  const EnsembleResult result = run_ensemble(CompiledModel(scenario), {});
  const nlohmann::json row = structure_row(scenario, result, usual_of(scenario, result));
  CHECK(row["same_order"] == true);
  CHECK(row["differences"] == nlohmann::json{0, 0, 0, 0});
}
