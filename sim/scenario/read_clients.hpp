// [clients]: groups of clients and who serves them; campaigns, and what they cost.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/clients.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct ClientsDraft {
  Clients clients;
  std::vector<LumpSum> costs;  ///< of campaigns, paid in their first week
  std::vector<Position> campaign_positions;
  bool campaigns_sound = true;  ///< no problem was reported about their weeks
};

/// `professions` are nullptr where they were not sound; `strategies` are names as typed.
ClientsDraft read_clients(const Value* table, const std::vector<Profession>* professions,
                          const std::vector<std::string>& strategies, ProblemLog& log);

/// A campaign outside the experiment's weeks would win nobody over.
void check_campaigns(const ClientsDraft& draft, Weeks experiment, ProblemLog& log);

}  // namespace uptake
