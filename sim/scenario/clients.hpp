// Clients whom the service needs, who serves them, and what is done to win them over: [clients].
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/activity.hpp"

namespace uptake {

/// Shares are 0-1 of the contacts with these clients; none: as in the evidence table.
struct ClientGroup {
  std::string name;
  std::optional<double> able;     ///< could use the service
  std::optional<double> willing;  ///< of the able, would, at the start
  std::optional<double>
      encourage;                 ///< of the unwilling, won over in a week at full use of the site
  std::vector<int> professions;  ///< who serve them, by index, ascending
};

/// Clients are told of the service; same for all groups.
struct ClientCampaign {
  double amount = 0;            ///< share of the unwilling won over in a week
  Weeks weeks;                  ///< calendar
  std::vector<int> strategies;  ///< by index, ascending
};

/// Without groups all professions serve the evidence table's clients.
struct Clients {
  std::vector<ClientGroup> groups;
  std::vector<ClientCampaign> campaigns;
};

/// A share of a profession's tasks waits until another profession uses the service.
struct HandOver {
  int profession = 0;  ///< that waits, by index
  int on = 0;          ///< by index
  double share = 0;    ///< H_ab, 0-1; those of a profession add up to at most 1
};

}  // namespace uptake
