#include "sim/model/compiled_model.hpp"

#include <map>
#include <string>

#include "sim/model/lasting_levers.hpp"
#include "sim/population/draw_network.hpp"
#include "sim/population/roster_ties.hpp"

namespace uptake {

namespace {

PriorDraws draws_of(const Scenario& scenario) {
  const std::uint64_t seed = scenario.experiment.seed;
  switch (scenario.experiment.parameters) {
    case ParameterSource::filtered:
      return {scenario.parameters, seed, filtered_prior()};
    case ParameterSource::prior:
      return {scenario.parameters, seed};
    case ParameterSource::centre:
      break;
  }
  return {{}, seed};  // nothing is drawn
}

// npt = "proxy": enrolment and appraisal stand still at their neutral values.
const std::map<std::string, double>& standing_still() {
  static const std::map<std::string, double> values{
      {"r_E", 0}, {"r_Ap", 0}, {"start_enrolment", .5}, {"newcomer_enrolment", .5}};
  return values;
}

}  // namespace

CompiledModel::CompiledModel(const Scenario& scenario)
    : organisation_(scenario.organisation),
      experiment_(scenario.experiment),
      structure_(scenario.structure),
      clients_(scenario.clients),
      client_groups_(client_group_of(clients_, organisation_.professions.size())),
      hand_over_(structure_.hand_over ? scenario.hand_over : std::vector<HandOver>{},
                 organisation_.professions.size()),
      pools_(scenario.pools),
      centre_(central_values(scenario.parameters)),
      value_window_(static_cast<int>(constants_of(centre_).value_window)),
      text_(scenario.text),
      draws_(draws_of(scenario)) {
  const bool stands = structure_.npt == NptForm::proxy;
  for (std::size_t key = 0; stands && key < scenario.parameters.size(); ++key) {
    const auto still = standing_still().find(scenario.parameters[key].parameter.key);
    if (still != standing_still().end()) held_.push_back({key, still->second});
  }
  const Constants centre = constants_of(centre_);
  for (const Strategy& strategy : scenario.strategies)
    strategies_.push_back({strategy,
                           fixed_plan(strategy, centre),
                           lasting_levers(strategy, organisation_.units(), centre),
                           {}});
  for (const LumpSum& sum : scenario.lump_sums)
    for (const int payer : sum.strategies)
      strategies_[static_cast<std::size_t>(payer)].lump_sums.push_back(sum);
  for (const ClientCampaign& campaign : clients_.campaigns)
    for (const int strategy : campaign.strategies)
      strategies_[static_cast<std::size_t>(strategy)].campaigns.push_back(campaign);
}

DrawnOrganisation CompiledModel::draw_organisation(std::uint32_t g) const {
  DrawnOrganisation drawn{g, draw_population(organisation_, seed(), g), {}};
  const auto& roster = organisation_.roster;
  if (roster && roster->ties)
    drawn.network = network_of(*roster->ties, drawn.population.people());
  else
    drawn.network = draw_network(organisation_.network, drawn.population, seed(), g);
  return drawn;
}

std::vector<double> CompiledModel::parameter_values(std::uint32_t draw) const {
  std::vector<double> values =
      experiment_.parameters == ParameterSource::centre ? centre_ : draws_.draw(draw);
  for (const HeldValue& held : held_) values[held.key] = held.value;
  return values;
}

}  // namespace uptake
