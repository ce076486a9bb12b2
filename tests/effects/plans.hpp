// Plans beside each other, over the same people and luck.
//
// Takes texts of practices; gives runs of them on 4 sites x 2 units x 12 people from week -12 to
// two weeks after the one that is looked at, all parameters at their centre, seed 1.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/ensemble/ensemble.hpp"
#include "tests/effects/paired.hpp"

namespace effects {

using namespace uptake;

/// "[[strategy.practice.KEY]]" and its settings, one a line.
std::string practice(const std::string& key, const std::string& settings);

/// S0 and S1 of the design: announced; announced and one course of two hours.
std::string announcement();
std::string course();
std::string announced_course();

/// Three courses of two hours in weeks -2, 1 and 4.
std::string three_courses(int methods);

inline constexpr int replications = 200;

/// One strategy for each text, up to week `last`; `more` stands at the end: [parameters].
Scenario scenario_of(const std::vector<std::string>& plans, int last, const std::string& more = "");

/// A number of a run.
using Measure = std::function<double(const Scenario&, const RunRecord&)>;

/// Mean of two weeks to either side.
Measure mean_of(GroupQuantity quantity, int week);
/// Of a unit.
Measure mean_of(GroupQuantity quantity, int week, std::size_t unit);
/// Of one calendar week.
Measure week_of(Series series, int week);

/// A plan, the plan with a practice, and the plan with the practice at level none.
struct Trial {
  std::string without;
  std::string with;
  std::string with_none;
  int week = 0;  ///< that is looked at
  std::string more = "";
  double least = 0;  ///< what the practice changes at least: more than by side paths
};

/// The practice moves the measure; at level none it would not pass for one that does.
void check_raises(const Trial& trial, const Measure& measure);
void check_lowers(const Trial& trial, const Measure& measure);
void check_raise(const Trial& trial, const Difference& practice, const Difference& none);

/// Runs of a trial; plans are numbered in the order of its texts.
class Runs {
 public:
  explicit Runs(const Trial& trial);

  const Scenario& scenario() const { return scenario_; }
  double value(const Measure& measure, std::size_t plan, std::size_t replication) const;
  /// Over the plan without the practice.
  Difference difference(const Measure& measure, std::size_t plan) const;

 private:
  Scenario scenario_;
  EnsembleResult result_;
};

}  // namespace effects
