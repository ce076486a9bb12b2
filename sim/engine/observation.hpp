// Turns what is stepped into a run's record: weekly sums of everybody, and groups and quantiles
// at report weeks.
#pragma once

#include <array>
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
  float coherence = 0, belief = 0, support = 0, habit = 0;

  void add(const Constants& constants, const Traits& traits, const PersonState& state,
           const PersonWeek& week);
};

/// What the people of a mean count with.
enum class Weight : std::size_t { person, with_tasks, tasks };
inline constexpr std::size_t weights = 3;

/// Sums of which values of groups are made: in the order of GroupQuantity, then of Weight.
using GroupSums = std::array<float, group_quantity_names.size() + weights>;

/// Records one lane.
class Observation {
 public:
  Observation(const CompiledModel& model, const DrawnOrganisation& organisation);

  /// Whether the week counts in a value of a report week.
  bool observed(int own_week) const { return is(observed_, own_week); }
  /// Whether it is a report week.
  bool asks(int own_week) const { return is(asks_, own_week); }
  /// Sums over the people of a unit, and of those of one profession in it, in an observed week.
  void add_unit(int own_week, std::size_t unit, const GroupSums& week);
  void add_profession(int own_week, std::size_t profession, const GroupSums& week);
  /// What people of a unit would answer in a report week.
  void add_answers(int own_week, const AnswerTotals& answers);
  /// What the pools were asked for; before `end_week`.
  void add_pools(int calendar_week, const PoolWeeks& pools);
  /// Every unit's week is over; `all` is summed over units.
  void end_week(int calendar_week, const UnitWeek& all, double desk_load, const WeekHours& hours,
                double lump_sums);

  /// Which of the report weeks it is.
  std::size_t report_of(int own_week) const;
  /// To be called once, after the last week. `go_live` is [unit], in calendar weeks; `quantiles`
  /// over people are of this lane, [report week][people_column].
  RunRecord finish(const std::vector<int>& go_live, const Grid<float>& quantiles);

  /// What changes from week to week, for saving and restarting; the rest follows from what an
  /// observation is made of.
  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self) {
    auto& [model, organisation, report_weeks, observed, asks, go_live, window, shown, record, sums,
           survey] = self;
    visit(record, sums, survey);
  }

 private:
  bool is(const std::vector<bool>& weeks, int own_week) const {
    const auto at = static_cast<std::size_t>(own_week - model_.weeks().first);
    return at < weeks.size() && weeks[at];
  }
  void add_to_cell(int own_week, std::size_t cell, const GroupSums& week);
  void add_hours(std::size_t at, const WeekHours& hours);
  std::vector<std::size_t> cells_of(const Groups& groups, std::size_t group) const;
  bool reached(const Groups& groups, std::size_t group, int week) const;
  void finish_group(const Groups& groups, std::size_t group, std::size_t report);
  void finish_survey(const Groups& groups, std::size_t report);
  void finish_people(const Groups& groups, std::size_t report, const Grid<float>& quantiles);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::vector<int> report_weeks_;
  std::vector<bool> observed_, asks_;  // [own week, from weeks.first]
  std::vector<int> go_live_;           // [unit], known at the end
  int window_;                         // weeks to either side of a report week
  std::vector<bool> shown_;            // [group]
  RunRecord record_;
  // [report week * cells + cell][as GroupSums]; cells: units, professions
  Grid<double> sums_;
  std::vector<SurveySums> survey_;  // [report week]
};

}  // namespace uptake
