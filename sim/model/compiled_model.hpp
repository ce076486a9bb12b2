// A scenario made ready to run: strategies as policies, parameters as constants. Immutable.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/model/constants.hpp"
#include "sim/model/draw_parameters.hpp"
#include "sim/model/exposure.hpp"
#include "sim/model/feasible.hpp"
#include "sim/model/policy.hpp"
#include "sim/population/population.hpp"
#include "sim/population/social_network.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct CompiledStrategy {
  Strategy plan;
  std::unique_ptr<const Policy> policy;
  std::vector<LastingLevers> levers;           ///< [unit]
  std::vector<LumpSum> lump_sums;              ///< its own
  std::vector<ClientCampaign> campaigns = {};  ///< its own
};

/// Organisation number g, the same for all strategies and the parameter draws that share it.
struct DrawnOrganisation {
  std::uint32_t g = 0;
  Population population;
  SocialNetwork network;
};

class CompiledModel {
 public:
  explicit CompiledModel(const Scenario& scenario);

  const std::vector<CompiledStrategy>& strategies() const { return strategies_; }
  const std::vector<Profession>& professions() const { return organisation_.professions; }
  const Organisation& organisation() const { return organisation_; }
  Weeks weeks() const { return experiment_.weeks; }
  const Structure& structure() const { return structure_; }
  const Clients& clients() const { return clients_; }
  /// Index of the group of clients that a profession serves.
  std::size_t client_group(std::size_t profession) const { return client_groups_[profession]; }
  /// H of (27); none where the structure has no hand-over.
  const HandOverMatrix& hand_over() const { return hand_over_; }
  std::uint64_t seed() const { return experiment_.seed; }
  /// The scenario as typed; "" for one that never was.
  const std::string& text() const { return text_; }
  const Experiment& experiment() const { return experiment_; }
  const std::vector<Pool>& pools() const { return pools_; }
  /// Value at week w: the mean of weeks w - value_window .. w + value_window.
  int value_window() const { return value_window_; }

  DrawnOrganisation draw_organisation(std::uint32_t g) const;

  /// Parameter values of a draw, in the order of the evidence table.
  std::vector<double> parameter_values(std::uint32_t draw) const;

 private:
  // A parameter that the form of the model fixes, by its place in the evidence table.
  struct HeldValue {
    std::size_t key;
    double value;
  };

  Organisation organisation_;
  Experiment experiment_;
  Structure structure_;
  Clients clients_;
  std::vector<std::size_t> client_groups_;  // [profession]
  HandOverMatrix hand_over_;
  std::vector<Pool> pools_;
  std::vector<CompiledStrategy> strategies_;
  std::vector<double> centre_;
  int value_window_;
  std::string text_;
  PriorDraws draws_;
  std::vector<HeldValue> held_;
};

}  // namespace uptake
