// Extra time, know-how that fades, and what comes first.
#include <cmath>
#include <numbers>

#include "analysis/patterns/course.hpp"
#include "analysis/patterns/definitions.hpp"
#include "analysis/patterns/statistics.hpp"

namespace uptake {

namespace {

constexpr double weeks_of_a_month = 4.345;

double time_cost(const Replication& replication, int first, int last) {
  return mean_of_weeks(*replication.runs[0], &ObservedRun::time_cost, first, last);
}

double spread(const Replication& replication, int week) {
  return standard_deviation(snapshot_at(*replication.runs[0], week).extra_time);
}

}  // namespace

double time_cost_month_1(const Replication& replication) { return time_cost(replication, 0, 3); }

double time_cost_month_2_to_1(const Replication& replication) {
  return time_cost(replication, 4, 8) / time_cost_month_1(replication);
}

double time_cost_later(const Replication& replication) { return time_cost(replication, 13, 52); }

double time_cost_spread_ratio(const Replication& replication) {
  return spread(replication, 26) / spread(replication, 6);
}

double know_how_half_life(double lambda) { return std::numbers::ln2 / lambda / weeks_of_a_month; }

double know_how_lost_in_12_weeks(double lambda) { return 1 - std::pow(1 - lambda, 12); }

bool in_order(const Replication& replication) {
  const ObservedRun& run = *replication.runs[0];
  const double attitude = week_of_rise(run, &ObservedRun::attitude);
  const double know_how = week_of_rise(run, &ObservedRun::know_how);
  return attitude <= know_how && know_how <= week_of_rise(run, &ObservedRun::use);
}

}  // namespace uptake
