// Numbers of single people, units and the service, from runs that can be looked at.
#pragma once

#include <functional>

#include "tests/effects/open_run.hpp"
#include "tests/effects/plans.hpp"

namespace effects {

/// The end of a week of plan `plan` of a trial, in organisation g.
struct Place {
  const CompiledModel& model;
  std::size_t plan;
  int week;
  std::uint32_t g;

  OpenRun run() const;
};

using Look = std::function<double(const Place&)>;

/// Mean distance of the usefulness belief from b of equation 15.
double error_of_belief(const Place& place);
double climate(const Place& place);
double defects(const Place& place);
/// Of those who take part in the plan with the practice, also in the plans without.
double attitude_of_participants(const Place& place);
/// At the end of the week of arrival, over all arrivals so far.
double coherence_of_newcomers(const Place& place);
double know_how_of_newcomers(const Place& place);

/// As those of plans.hpp.
void check_raises(const Trial& trial, const Look& look);
void check_lowers(const Trial& trial, const Look& look);

}  // namespace effects
