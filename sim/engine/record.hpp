// What one run leaves behind, and where each value stands in it.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/model/compiled_model.hpp"
#include "sim/model/hours.hpp"
#include "sim/model/nomad.hpp"
#include "sim/model/pools.hpp"

namespace uptake {

/// Weekly series of the whole organisation. Shares are 0-1 of its people; of use, started and
/// regular users only those count who have a feasible task this week (phi > 0).
enum class Series : std::size_t {
  use_share,      ///< mean over professionals of U
  coverage,       ///< tasks done with the service over eligible tasks
  users,          ///< U > 0 this week
  started,        ///< G
  regular_users,  ///< R3
  routine_users,  ///< equation (22), a diagnostic
  given_up,       ///< of those who ever started in this post, share with G = 0; NaN before any
  time_cost,      ///< sum n U x / sum n U; NaN without use
  desk_load,      ///< problems that come to the desks
  paid_hours,     ///< every hour once
  dip_hours,      ///< learning dip: extra time of tasks
  paid_money,     ///< paid hours by rate, and lump sums
  attitude,       ///< mean over professionals, -1..1
  know_how,       ///< mean over professionals
  strain,         ///< mean over professionals
  regular_users_lenient,  ///< R3 with regular_use_lenient
  regular_users_strict,   ///< ... with regular_use_strict
};
inline constexpr std::array<std::string_view, 17> series_names{"use_share",
                                                               "coverage",
                                                               "users",
                                                               "started",
                                                               "regular_users",
                                                               "routine_users",
                                                               "given_up",
                                                               "time_cost",
                                                               "desk_load",
                                                               "paid_hours",
                                                               "dip_hours",
                                                               "paid_money",
                                                               "attitude",
                                                               "know_how",
                                                               "strain",
                                                               "regular_users_lenient",
                                                               "regular_users_strict"};

/// Means over the people of a group at report weeks.
enum class GroupQuantity : std::size_t {
  use_share,
  regular_users,
  coherence,
  attitude,
  belief,
  know_how,
  support,
  strain,
  habit,
  regular_users_lenient,
  regular_users_strict,
  coverage  ///< tasks done over eligible tasks, not a mean over people
};
inline constexpr std::array<std::string_view, 12> group_quantity_names{"use_share",
                                                                       "regular_users",
                                                                       "coherence",
                                                                       "attitude",
                                                                       "belief",
                                                                       "know_how",
                                                                       "support",
                                                                       "strain",
                                                                       "habit",
                                                                       "regular_users_lenient",
                                                                       "regular_users_strict",
                                                                       "coverage"};

/// Quantiles over people at report weeks.
enum class PeopleQuantity : std::size_t { use, attitude, know_how, strain };
inline constexpr std::array<std::string_view, 4> people_quantity_names{"use", "attitude",
                                                                       "know_how", "strain"};
inline constexpr std::array<double, 5> reported_quantiles{0.05, 0.25, 0.5, 0.75, 0.95};

/// Groups under this many people are not reported (a person could be recognised).
inline constexpr int smallest_group = 5;

/// Groups in one row: the organisation, its sites, its units, its professions, its sectors.
struct Groups {
  std::size_t sites = 0, units = 0, professions = 0, sectors = 0;
  std::size_t organisation() const { return 0; }
  std::size_t site(std::size_t index) const { return 1 + index; }
  std::size_t unit(std::size_t index) const { return 1 + sites + index; }
  std::size_t profession(std::size_t index) const { return 1 + sites + units + index; }
  std::size_t sector(std::size_t index) const { return profession(professions) + index; }
  std::size_t count() const { return sector(sectors); }
};

Groups groups_of(const Organisation& organisation);

/// Weeks (of each unit's own clock) at which groups are reported: those of the design that the
/// scenario reaches, its objective's week, and its last.
std::vector<int> report_weeks(const Experiment& experiment);

/// Bytes a run's record takes.
std::size_t bytes_of_record(const CompiledModel& model);

struct RunRecord {
  Grid<float> series;         ///< [Series][calendar week]
  Grid<float> groups;         ///< [report week][group_column], value at week w
  Grid<double> hours;         ///< [practice][HourKind], totals
  Grid<float> hours_of_week;  ///< [practice][calendar week]
  Grid<double> money;         ///< [practice], totals; column 0
  Grid<float> money_of_week;  ///< [practice][calendar week]
  Grid<double> dose;          ///< [practice][planned, delivered], totals
  double lump_sums = 0;
  double counted_twice = 0;
  double money_counted_twice = 0;
  double own_practice = 0;  ///< hours of practice in free time, paid by nobody's plan
  Grid<float> pools;        ///< [calendar week][pool_column]; none without a pool
  Grid<float> people;       ///< [report week][people_column]
  Grid<float> survey;       ///< [report week][survey_column], whole organisation
  Grid<float> snapshots;    ///< [report week][person * Snapshots]; kept for the check of patterns
  std::vector<float> rule_firings;  ///< [rule] of the run's plan: times it acted, over its places
  std::vector<int> go_live;         ///< [unit], calendar week; `not_decided` of one that did not
};

/// A pool's week in `RunRecord::pools`.
enum class PoolQuantity : std::size_t { demand, served, waiting };
inline constexpr std::array<std::string_view, 3> pool_quantity_names{"demand", "served", "waiting"};

inline std::size_t pool_column(PoolKind kind, PoolQuantity quantity) {
  return static_cast<std::size_t>(kind) * pool_quantity_names.size() +
         static_cast<std::size_t>(quantity);
}

/// Columns of `RunRecord::survey`: item means, construct means, alphas, correlations, means of the
/// general items, correlation of "currently a normal part of my work" with use.
inline constexpr std::size_t survey_constructs = nomad_item_count;
inline constexpr std::size_t survey_alphas = survey_constructs + nomad_construct_count;
inline constexpr std::size_t survey_correlations = survey_alphas + nomad_construct_count;
inline constexpr std::size_t survey_general = survey_correlations + construct_pair_count;
inline constexpr std::size_t survey_normal_with_use = survey_general + nomad_general_count;
inline constexpr std::size_t survey_columns = survey_normal_with_use + 1;

/// Values of a person at a report week that may be kept.
enum class Snapshots : std::size_t { use, attitude, extra_time };
inline constexpr std::size_t snapshot_values = 3;

/// Hours of the run's plan, every hour once.
double paid_hours(const RunRecord& record);

/// Money for them, and lump sums.
double paid_money(const RunRecord& record);

/// Column of `RunRecord::people`; group 0 is the organisation, 1 + p profession p.
inline std::size_t people_column(std::size_t group, PeopleQuantity quantity, std::size_t quantile) {
  return (group * people_quantity_names.size() + static_cast<std::size_t>(quantity)) *
             reported_quantiles.size() +
         quantile;
}

inline std::size_t group_column(std::size_t group, GroupQuantity quantity) {
  return group * group_quantity_names.size() + static_cast<std::size_t>(quantity);
}

}  // namespace uptake
