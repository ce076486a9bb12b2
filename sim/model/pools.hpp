// Who can be served in a week when trainers, help desk, super-users on loan and developers serve
// all units together: equation (24), the reference implementation.
//
// Course hours that cannot be held wait, in order of go-live; problems stay in the queue of (1);
// hours of helping do not keep, nor do fixes. Without a pool of a kind nothing is limited, and
// where a pool is never short not a bit is changed.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/scenario/pool.hpp"

namespace uptake {

/// What the pools can do in one week, by kind; nothing: no limit.
using Capacities = std::array<std::optional<double>, pool_kinds>;

Capacities capacities_of(const std::vector<Pool>& pools, int calendar_week);

/// One pool's week, in its natural units.
struct PoolWeek {
  double demand = 0;   ///< asked for, with what waited
  double served = 0;   ///< at most the capacity
  double waiting = 0;  ///< put off: course hours until they are held, problems this week's only
};

using PoolWeeks = std::array<PoolWeek, pool_kinds>;

/// The share of a demand that a capacity can serve, 1 where it is enough.
float share_served(double demand, std::optional<double> capacity);

/// Courses that somebody has been offered and not been given: a state.
struct WaitingCourses {
  float hours = 0;   ///< a person
  float length = 0;  ///< h, of one of these courses
  float methods = 1;
  float targeted = 0;
};

/// People of one unit to whom the same is offered.
struct CourseClaim {
  double people = 0;
  int go_live = 0;  ///< calendar week of the unit
  WaitingCourses waiting;
  Exposure* doing = nullptr;  ///< this week's; what cannot be held is taken out of it
};

/// (24) for trainers. Changes the claims: `waiting` is what waits after this week.
PoolWeek teach(const Constants& constants, std::span<CourseClaim> claims, double capacity);

/// (24) for the desk. `wanted` is what the strategy's desk would take at each site, `levers` what
/// it could; these are cut where all sites together want more than the pool can take.
PoolWeek share_desk(std::span<const float> wanted, std::span<float> levers, double capacity);

}  // namespace uptake
