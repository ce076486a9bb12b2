// At the centre nothing is drawn; a model is compiled ten times faster without the priors.
#pragma once

#include "sim/scenario/scenario.hpp"

namespace effects {

inline uptake::Scenario without_idle_priors(uptake::Scenario scenario) {
  if (scenario.experiment.parameters != uptake::ParameterSource::centre) return scenario;
  for (uptake::ParameterChoice& choice : scenario.parameters)
    choice.parameter.prior.distribution = uptake::Distribution::fixed;
  return scenario;
}

}  // namespace effects
