// What a rule takes when it acts, before anything is simulated.
//
// Everybody attends, every desk is full, every round of follow-up offers all it can; newcomers
// come at their mean rate. So it is about the most that acting takes; how often a rule acts is not
// known beforehand, only how often it can.
#pragma once

#include <string>

#include "sim/model/constants.hpp"
#include "sim/model/hours.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct RuleCost {
  Paid once;          ///< in its largest place, from the first week it looks in
  std::string place;  ///< "a unit of 12 people"
  double times = 0;   ///< it can act in all, over its places
  Paid all;           ///< as often as that
};

RuleCost cost_of(const Rule& rule, const Strategy& strategy, const Organisation& organisation,
                 Weeks experiment, const Constants& constants);

}  // namespace uptake
