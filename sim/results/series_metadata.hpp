// Units and meanings of what is stored, in the order of the engine's lists.
#pragma once

#include <array>

#include "sim/ensemble/ensemble.hpp"

namespace uptake {

inline constexpr std::array<const char*, series_names.size()> series_units{
    "1",    "1",    "1",     "1", "1", "1", "1", "1", "problem",
    "hour", "hour", "money", "1", "1", "1", "1", "1"};

/// Of these every run's course is kept; of the others the mean, unless the scenario asks for all.
inline constexpr std::array usual_series{
    Series::use_share, Series::users,     Series::started,   Series::regular_users,
    Series::given_up,  Series::time_cost, Series::desk_load, Series::paid_hours};

inline constexpr std::array<const char*, series_names.size()> series_long_names{
    "use share: mean over professionals of the share of feasible tasks done with the service",
    "tasks done with the service over eligible tasks",
    "share of professionals who used the service this week",
    "share of professionals who have started and not given up",
    "share of regular users (at least half of the tasks in 10 of the last 13 weeks)",
    "share of routine users by habit (diagnostic)",
    "share of those who ever started in this post who have given up",
    "extra time a task takes with the service, as a share of its time",
    "problems that come to the help desks",
    "paid hours of the strategy, every hour once",
    "hours of the learning dip: extra time of tasks done with the service",
    "money for paid hours and lump sums, in the scenario's currency",
    "mean attitude of professionals (-1 to 1)",
    "mean know-how of professionals",
    "mean strain of professionals",
    "share of regular users, a week counted from 0.3 of the tasks on (regular_use_lenient)",
    "share of regular users, a week counted from 0.7 of the tasks on (regular_use_strict)"};

inline constexpr std::array<const char*, group_quantity_names.size()> group_quantity_long_names{
    "use share",
    "share of regular users",
    "coherence",
    "attitude (-1 to 1)",
    "usefulness belief",
    "know-how",
    "experienced support",
    "strain",
    "habit",
    "share of regular users, leniently counted",
    "share of regular users, strictly counted",
    "tasks done with the service over eligible tasks"};

inline constexpr std::array<const char*, pool_quantity_names.size()> pool_quantity_long_names{
    "asked of a pool in a week, with what waited (trainer hours, problems, hours of helping, "
    "fixes), "
    "mean over runs",
    "served by a pool in a week, mean over runs",
    "put off by a pool in a week: course hours until they are held, problems this week's, mean "
    "over "
    "runs"};

inline constexpr std::array<const char*, hour_kinds> hour_kind_names{"delivery", "participation",
                                                                     "relief"};

}  // namespace uptake
