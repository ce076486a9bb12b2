// Turns what is stepped into a run's record: weekly sums of everybody, and groups and quantiles
// at report weeks.
#pragma once

#include <utility>
#include <vector>

#include "sim/engine/record.hpp"
#include "sim/model/compiled_model.hpp"
#include "sim/model/person.hpp"

namespace uptake {

/// Sums over the people of a unit in one week of one lane.
struct UnitWeek {
  float use = 0;         // sum of U
  float tasks_done = 0;  // sum of n U
  float tasks = 0;       // sum of n
  float cost = 0;        // sum of n U x
  float users = 0, started = 0, ever_started = 0, given_up = 0, regular = 0, routine = 0;
  float desk_load = 0;
  float unsolved = 0;  // sum of Q
  float dip_hours = 0;
  float own_practice = 0;  // hours
  float people = 0;
  float without = 0;  // people who have no feasible task
  float regular_lenient = 0, regular_strict = 0;
  float course_hours = 0;  // attended
  float attitude = 0, know_how = 0, strain = 0, enrolment = 0;
  float brought = 0;      // problems brought to super-users
  float super_users = 0;  // people

  void add(const Constants& constants, const Traits& traits, const PersonState& state,
           const PersonWeek& week);
};

/// Records one lane.
class Observation {
 public:
  Observation(const CompiledModel& model, const DrawnOrganisation& organisation);

  /// A unit's week is over; units that have not begun are left out.
  void add_unit(int unit, const UnitWeek& week);
  /// A person's week is over; does little outside the windows of report weeks.
  void add_person(int person, int own_week, const Constants& constants, const Traits& traits,
                  const PersonState& state, const PersonWeek& week);
  /// What people of a unit would answer in a report week.
  void add_answers(int own_week, const std::vector<SurveyAnswers>& answers);
  bool asks(int own_week) const;
  /// Whether the week counts in a value of a report week.
  bool observed(int own_week) const;
  /// What the pools were asked for; before `end_week`.
  void add_pools(int calendar_week, const PoolWeeks& pools);
  /// Every unit's week is over.
  void end_week(int calendar_week, const WeekHours& hours, double lump_sums);

  /// To be called once, after the last week. `go_live` is [unit], in calendar weeks.
  RunRecord finish(const std::vector<int>& go_live);

  /// What changes from week to week, for saving and restarting; the rest follows from what an
  /// observation is made of.
  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self) {
    auto& [model, organisation, report_weeks, go_live, window, shown, record, week, sums, survey,
           people] = self;
    visit(record, week, sums, survey, people);
  }

 private:
  void add_hours(std::size_t at, const WeekHours& hours);
  std::vector<std::size_t> cells_of(const Groups& groups, std::size_t group) const;
  bool reached(const Groups& groups, std::size_t group, int week) const;
  void finish_group(const Groups& groups, std::size_t group, std::size_t report);
  void finish_survey(const Groups& groups, std::size_t report);
  std::vector<std::pair<float, int>> sorted_people(std::size_t report, std::size_t quantity) const;
  void finish_people(const Groups& groups, std::size_t report);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::vector<int> report_weeks_;
  std::vector<int> go_live_;  // [unit], known at the end
  int window_;                // weeks to either side of a report week
  std::vector<bool> shown_;   // [group]
  RunRecord record_;
  std::vector<UnitWeek> week_;  // [unit], this week; zero for a unit not yet stepped
  // [report week * cells + cell][GroupQuantity, then Weight]; cells: units, professions
  Grid<double> sums_;
  std::vector<SurveySums> survey_;  // [report week]
  Grid<float> people_;              // [report week][person * PeopleQuantity]
};

}  // namespace uptake
