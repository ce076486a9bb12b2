#include "analysis/patterns/measure_list.hpp"

#include <algorithm>
#include <string>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

Needs use_at(const std::vector<int>& weeks, std::vector<std::string_view> compared_to) {
  Needs needs{std::move(compared_to), {}, {}, {}};
  for (const int week : weeks) needs.weeks.push_back({&ObservedRun::use, week, week});
  return needs;
}

Needs started() { return {{}, {{&ObservedRun::started, 0, 104}}, {}, {}}; }

Needs time_cost(int last) { return {{}, {{&ObservedRun::time_cost, 0, last}}, {}, {}}; }

Needs people(std::vector<SnapshotNeeded> snapshots) { return {{}, {}, std::move(snapshots), {}}; }

Needs use_of_units() {
  return {{"s1"}, {}, {{&Snapshot::use, 26}, {&Snapshot::use, 52}, {&Snapshot::use, 78}}, {}};
}

Needs survey() { return {{}, {}, {}, {&ObservedRun::survey}}; }

Needs three_courses() {
  return {
      {},
      {{&ObservedRun::attitude, 0, 0}, {&ObservedRun::know_how, 0, 0}, {&ObservedRun::use, 0, 0}},
      {},
      {}};
}

std::vector<Measure> all_measures() {
  return {
      {"bass_r2", "fit of Bass' curve, R2", bass_r2, started()},
      {"bass_p", "Bass' p, 1/week", bass_p, started()},
      {"bass_q", "Bass' q, 1/week", bass_q, started()},
      {"time_cost_month_1", "extra time, weeks 0-3", time_cost_month_1, time_cost(3)},
      {"time_cost_month_2_to_1", "weeks 4-8 over weeks 0-3", time_cost_month_2_to_1, time_cost(8)},
      {"time_cost_later", "extra time, weeks 13-52", time_cost_later, time_cost(52)},
      {"time_cost_spread_ratio", "its sd, week 26 over week 6", time_cost_spread_ratio,
       people({{&Snapshot::extra_time, 6}, {&Snapshot::extra_time, 26}})},
      {"know_how_half_life", "half-life, months", know_how_half_life, {}},
      {"know_how_lost_in_12_weeks", "lost in 12 weeks", know_how_lost_in_12_weeks, {}},
      {"gain_lost_after_stop", "gain lost, weeks 26 to 78", gain_lost_after_stop,
       use_at({26, 78}, {"s0"})},
      {"monitoring_gain", "points over s1, week 52", gain_at_week_52, use_at({52}, {"s1"})},
      {"monitoring_gain_low_minus_high", "points: low less high units", gain_of_low_less_high_units,
       use_of_units()},
      {"champion_gain", "points over s1, week 52", gain_at_week_52, use_at({52}, {"s1"})},
      {"champion_gain_10th_percentile_of_units", "points: 10 % point of units",
       tenth_percentile_of_unit_gains, use_of_units()},
      {"training_share_of_gain", "share of s2's gain, week 52", training_share_of_gain,
       use_at({52}, {"s0", "s2"})},
      {"icc_of_use", "ICC of use, week 52", icc_of_use, people({{&Snapshot::use, 52}})},
      {"repeated_use_correlation", "r of use, weeks 26 and 52", repeated_use_correlation,
       people({{&Snapshot::use, 26}, {&Snapshot::use, 52}})},
      {"attitude_use_correlation", "r of attitude, use, week 52", attitude_use_correlation,
       people({{&Snapshot::attitude, 52}, {&Snapshot::use, 52}})},
      {"nomad_willingness_minus_understanding", "willingness - understanding",
       willingness_minus_understanding, survey()},
      {"nomad_understanding_minus_resources", "understanding - resources",
       understanding_minus_resources, survey()},
      {"nomad_smallest_subscale_correlation", "smallest r of subscales",
       smallest_subscale_correlation, survey()},
      {"nomad_largest_subscale_correlation", "largest r of subscales", largest_subscale_correlation,
       survey()},
      {"nomad_smallest_alpha", "smallest Cronbach's alpha", smallest_alpha, survey()},
      {"nomad_largest_alpha", "largest Cronbach's alpha", largest_alpha, survey()},
      {"turnover_cost", "points lost, week 52", loss_at_week_52, use_at({52}, {"stable"})},
      {"share_in_order", "share of runs in this order", in_order, three_courses()},
  };
}

}  // namespace

const std::vector<Measure>& measures() {
  static const std::vector<Measure> all = all_measures();
  return all;
}

const Measure& find_measure(std::string_view name) {
  const auto found = std::find_if(measures().begin(), measures().end(),
                                  [&](const Measure& each) { return each.name == name; });
  if (found == measures().end())
    throw Failure(ExitCode::internal, "no measure is called " + std::string(name));
  return *found;
}

}  // namespace uptake
