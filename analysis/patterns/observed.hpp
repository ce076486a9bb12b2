// What is looked at of runs of the model, or of anything else that gives these series.
//
// One object a run: one replication under one strategy. Weeks count from go-live. Plain values,
// and the caller fills in what he has: a measure whose plan, weeks, snapshot or survey is not there
// is not known yet, which lets a filter run the cheap plans first.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace uptake {

/// A single week, [person] in each; what no measure asks for may be empty.
struct Snapshot {
  int week = 0;
  std::vector<float> use;         ///< share of possible tasks, 0-1
  std::vector<float> attitude;    ///< -1 to 1
  std::vector<float> extra_time;  ///< x: share of a task's time
};

/// The synthetic NoMAD survey of week 12. Constructs: coherence, participation, action, monitoring.
struct Survey {
  std::array<double, 20> item_mean{};   ///< 1-5; item k of the questionnaire is [k - 1]
  std::array<double, 4> alpha{};        ///< Cronbach's, of each construct
  std::array<double, 6> correlation{};  ///< of constructs' means: 01 02 03 12 13 23
};

/// Weekly means over people, all from `first_week` on.
struct ObservedRun {
  int first_week = 0;
  std::vector<float> use, started;        ///< shares, 0-1
  std::vector<float> time_cost;           ///< sum of n U x over sum of n U
  std::vector<float> attitude, know_how;  ///< -1 to 1; 0-1
  std::vector<Snapshot> snapshots;
  std::optional<Survey> survey;
};

using ObservedPlan = std::vector<ObservedRun>;  // [replication]

/// Plans by name: s0 to s6, mandated, stable. Replication r of all plans is one organisation with
/// its luck; measures compare plans replication by replication.
struct ObservedPlans {
  std::map<std::string, ObservedPlan> plans;
  std::vector<int> unit;  ///< [person], any numbers
  double lambda = 0;      ///< share of know-how that fades in a week without use
};

}  // namespace uptake
