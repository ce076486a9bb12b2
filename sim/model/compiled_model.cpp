#include "sim/model/compiled_model.hpp"

#include "sim/population/draw_network.hpp"

namespace uptake {

CompiledModel::CompiledModel(const Scenario& scenario)
    : organisation_(scenario.organisation),
      experiment_(scenario.experiment),
      centre_(central_values(scenario.parameters)),
      value_window_(static_cast<int>(constants_of(centre_).value_window)),
      draws_(scenario.parameters, scenario.experiment.seed) {
  for (const Strategy& strategy : scenario.strategies)
    strategies_.push_back({fixed_plan(strategy), LastingLevers{}, strategy.go_live});
}

DrawnOrganisation CompiledModel::draw_organisation(std::uint32_t g) const {
  DrawnOrganisation drawn{g, draw_population(organisation_, seed(), g), {}};
  drawn.network = draw_network(organisation_.network, drawn.population, seed(), g);
  return drawn;
}

std::vector<double> CompiledModel::parameter_values(std::uint32_t draw) const {
  return experiment_.parameters == ParameterSource::centre ? centre_ : draws_.draw(draw);
}

}  // namespace uptake
