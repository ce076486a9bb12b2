// [[pool]]: people who serve all units together, and what they can do in a week of the calendar.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "sim/scenario/activity.hpp"

namespace uptake {

enum class PoolKind : std::size_t {
  trainers,     ///< trainer hours
  help_desk,    ///< problems
  super_users,  ///< hours of colleagues on loan
  developers    ///< fixes
};
inline constexpr std::size_t pool_kinds = 4;
inline constexpr std::array<std::string_view, pool_kinds> pool_kind_names{
    "trainers", "help_desk", "super_users", "developers"};
/// For planners.
inline constexpr std::array<std::string_view, pool_kinds> pool_kind_labels{
    "trainers", "help desk", "super-users", "developers"};
/// What capacity is counted in, a week.
inline constexpr std::array<std::string_view, pool_kinds> pool_units{"trainer hours", "problems",
                                                                     "hours of helping", "fixes"};

/// Pools of one kind add up; outside its weeks a pool has nothing.
struct Pool {
  PoolKind kind = PoolKind::trainers;
  double capacity = 0;
  Weeks weeks;  ///< calendar
};

}  // namespace uptake
