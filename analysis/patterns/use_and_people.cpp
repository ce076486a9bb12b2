// Levels of use, Bass' curve, people in single weeks.
#include <limits>

#include "analysis/patterns/bass.hpp"
#include "analysis/patterns/course.hpp"
#include "analysis/patterns/definitions.hpp"
#include "analysis/patterns/statistics.hpp"

namespace uptake {

namespace {

constexpr double points = 100;
constexpr int bass_weeks = 105;  // 0 to 104

double use_at(const ObservedRun* run, int week) { return at_week(*run, &ObservedRun::use, week); }

// What is lost or shared of no gain is not defined, and so missed.
double share_of(double part, double gain) {
  return gain > 0 ? part / gain : std::numeric_limits<double>::quiet_NaN();
}

double mean_started(const Replications& replications, int week) {
  double sum = 0;
  for (const Replication& each : replications)
    sum += mean_of_weeks(*each.runs[0], &ObservedRun::started, week, week);
  return sum / static_cast<double>(replications.size());
}

BassCurve bass_curve(const Replications& replications) {
  std::vector<double> weeks, started;
  for (int week = 0; week < bass_weeks; ++week) {
    weeks.push_back(week);
    started.push_back(mean_started(replications, week));
  }
  return fit_bass(weeks, started);
}

}  // namespace

double gain_lost_after_stop(const Replication& replication) {
  const ObservedRun* stopped = replication.runs[0];
  const double at_stop = use_at(stopped, 26);
  return share_of(at_stop - use_at(stopped, 78), at_stop - use_at(replication.runs[1], 26));
}

double gain_at_week_52(const Replication& replication) {
  return points * (use_at(replication.runs[0], 52) - use_at(replication.runs[1], 52));
}

double loss_at_week_52(const Replication& replication) { return 0 - gain_at_week_52(replication); }

double training_share_of_gain(const Replication& replication) {
  const double without = use_at(replication.runs[1], 52);
  return share_of(use_at(replication.runs[0], 52) - without,
                  use_at(replication.runs[2], 52) - without);
}

double bass_r2(const Replications& replications) { return bass_curve(replications).r2; }
double bass_p(const Replications& replications) { return bass_curve(replications).p; }
double bass_q(const Replications& replications) { return bass_curve(replications).q; }

double icc_of_use(const Replication& replication) {
  return intraclass_correlation(snapshot_at(*replication.runs[0], 52).use, replication.unit);
}

double repeated_use_correlation(const Replication& replication) {
  const ObservedRun& run = *replication.runs[0];
  return correlation(snapshot_at(run, 26).use, snapshot_at(run, 52).use);
}

double attitude_use_correlation(const Replication& replication) {
  const Snapshot& week = snapshot_at(*replication.runs[0], 52);
  return correlation(week.attitude, week.use);
}

}  // namespace uptake
