// The measures' definitions, one function each, as README.md has them.
//
// A `Replication` has the check's own plan as runs[0], then the plans that measure_list.cpp names
// as compared to, in its order. Differences of use are in percentage points. NaN: not defined.
#pragma once

#include <span>
#include <vector>

#include "analysis/patterns/observed.hpp"

namespace uptake {

struct Replication {
  std::vector<const ObservedRun*> runs;
  std::span<const int> unit;  // [person]
};

using Replications = std::vector<Replication>;

// Levels of use (use_and_people.cpp).
double gain_lost_after_stop(const Replication& replication);  ///< s6, s0
double gain_at_week_52(const Replication& replication);       ///< of the first over the second plan
double loss_at_week_52(const Replication& replication);       ///< of the first to the second plan
double training_share_of_gain(const Replication& replication);  ///< s1, s0, s2

// Bass' curve, fitted to the mean course of all replications (use_and_people.cpp).
double bass_r2(const Replications& replications);
double bass_p(const Replications& replications);  ///< 1/week
double bass_q(const Replications& replications);  ///< 1/week

// People, single weeks (use_and_people.cpp).
double icc_of_use(const Replication& replication);
double repeated_use_correlation(const Replication& replication);
double attitude_use_correlation(const Replication& replication);

// Extra time, and what comes first (time_and_order.cpp).
double time_cost_month_1(const Replication& replication);
double time_cost_month_2_to_1(const Replication& replication);
double time_cost_later(const Replication& replication);
double time_cost_spread_ratio(const Replication& replication);
double know_how_half_life(double lambda);  ///< months
double know_how_lost_in_12_weeks(double lambda);
bool in_order(const Replication& replication);  ///< attitude, know-how, use

// Units of all replications, and the survey (units_and_survey.cpp).
double gain_of_low_less_high_units(const Replications& replications);
double tenth_percentile_of_unit_gains(const Replications& replications);
double willingness_minus_understanding(const Replication& replication);
double understanding_minus_resources(const Replication& replication);
double smallest_subscale_correlation(const Replication& replication);
double largest_subscale_correlation(const Replication& replication);
double smallest_alpha(const Replication& replication);
double largest_alpha(const Replication& replication);

}  // namespace uptake
