#include "analysis/outcomes/structures.hpp"

#include <algorithm>

#include "analysis/decision/ranking.hpp"
#include "analysis/outcomes/doubt.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"

namespace uptake {

namespace {

// As [structure] does it in a file, so that draws do not bring the values back.
void switch_contagion_off(Scenario& scenario) {
  for (ParameterChoice& choice : scenario.parameters)
    for (const char* key : {"psi", "w_N", "c_norm"})
      if (choice.parameter.key == key) {
        choice.parameter.value = 0;
        choice.parameter.prior = {Distribution::fixed, 0, 0};
        choice.origin = "[structure]";
      }
  scenario.structure.contagion = false;
}

std::string form_of(const Structure& structure) {
  if (!structure.contagion) return "no_contagion";
  if (structure.time == TimeForm::additive) return "time_adds";
  return structure.hand_over ? "npt_proxy" : "no_hand_over";
}

}  // namespace

std::vector<Scenario> other_structures(const Scenario& scenario) {
  std::vector<Scenario> others;
  if (!(scenario.structure == Structure{})) return others;  // its own form was chosen
  others.assign(3, scenario);
  switch_contagion_off(others[0]);
  others[1].structure.time = TimeForm::additive;
  others[2].structure.npt = NptForm::proxy;
  if (!scenario.hand_over.empty()) {
    others.push_back(scenario);
    others.back().structure.hand_over = false;
  }
  return others;
}

Json structure_row(const Scenario& other, const EnsembleResult& result, const Comparison& usual) {
  const RunValues runs = objective_of(other, result);
  std::vector<double> here, as_usual, differences;
  for (std::size_t s = 0; s < runs.strategies; ++s) {
    here.push_back(runs.mean(s));
    as_usual.push_back(usual.strategies[s].objective.mean);
  }
  for (const double mean : here) differences.push_back(mean - here[usual.baseline]);
  const std::size_t first =
      std::ranges::max(candidates(usual), {}, [&](std::size_t s) { return here[s]; });
  return {{"form", form_of(other.structure)},
          {"in_words", in_words(other.structure)},
          {"first", other.strategies[first].name},
          {"same_order", changed_places(as_usual, here).empty()},
          {"differences", numbers(differences)}};
}

}  // namespace uptake
