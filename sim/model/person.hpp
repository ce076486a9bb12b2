// A professional's week: equations (5) to (22), the reference implementation.
//
// The text of the equations and where each comes from: README.md of this room. Within a week a
// value named "before" is that of the end of last week (after (5) where it acts); everybody reads
// colleagues' U and K of the end of last week, so the order of people does not matter.
#pragma once

#include <cstdint>

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/model/traits.hpp"
#include "sim/random/luck.hpp"
#include "sim/scenario/structure.hpp"

namespace uptake {

struct PersonState {
  float coherence = 0;             ///< C, 0-1
  float attitude = 0;              ///< A, -1..1
  float belief = 0;                ///< B, usefulness
  float know_how = 0;              ///< K, 0-1
  float support = 0;               ///< S, experienced
  float strain = 0;                ///< X
  float habit = 0;                 ///< H
  float enrolment = 0.5f;          ///< E, 0-1; .5 is neutral
  float use = 0;                   ///< U, share of feasible tasks done with the service
  float done = 0;                  ///< Y = phi U, share of all eligible tasks
  bool started = false;            ///< G
  bool ever_started = false;       ///< in this post
  std::uint8_t routine_weeks = 0;  ///< R of (22)
  /// Weeks with use >= regular_use, newest lowest, under a marker bit.
  std::uint16_t history = 1;
  std::uint16_t lenient_history = 1;  ///< the same with regular_use_lenient
  std::uint16_t strict_history = 1;   ///< ... with regular_use_strict
};

/// What tied colleagues show: means of the end of last week, 0 for an isolate.
struct Colleagues {
  float use = 0;       ///< norm
  float know_how = 0;  ///< Kbar
  bool any = false;
};

/// Where the person is this week: unit, site and organisation, the same for the whole unit.
struct Surroundings {
  int week = 0;                 ///< t, weeks since the unit's go-live
  Exposure doing;               ///< what the strategy does
  float climate = 0;            ///< M of this week
  float monitoring = 0;         ///< F of this week
  float follow_up = 0;          ///< V of this week
  float unit_use = 0;           ///< Ubar_u of last week
  float unit_enrolment = 0.5f;  ///< Ebar_u of last week
  float appraisal = 0;          ///< Ap of this week
  float tiredness = 0;          ///< O of this week, of the unit's super-users
  float served = 1;             ///< s, share of the desk's load that is served
  float defects = 0;            ///< D
  float trust = 0;              ///< T of last week
  float ease = 0;               ///< with its levers
  float duplicate_entry = 0;    ///< share of a task's time, with its lever
  float redesigned = 0;         ///< by evaluations of the impact, beyond the lever; level
  float attendance = 1;         ///< of (33)
  float left_at_hand = 1;       ///< of (38)
  float reach = 0;              ///< r of (7)
  float practice_load = 0;      ///< hours of reading, reporting, meeting of (8)
  Structure structure = {};     ///< form of the model
};

/// What a week took and gave, for the sums and the hours.
struct PersonWeek {
  float desk_load = 0;        ///< problems that come to the desk, pi (1 - ps)
  float unsolved = 0;         ///< Q
  float extra_time = 0;       ///< x of (8), share of a task's time
  float extra_hours = 0;      ///< n min_task / 60 U x: the learning dip
  float course_hours = 0;     ///< h attended of the plan's courses
  float follow_up_hours = 0;  ///< h attended of what a round of follow-up offers
  float follow_up_offer = 0;  ///< h
  float free_hours = 0;       ///< left after courses, before own practice
  float involved_hours = 0;   ///< h of a participant in the preparation
  float helping_hours = 0;    ///< h of a super-user, relieved or not
  float brought = 0;          ///< problems brought to super-users
  float arrived = 0;          ///< 1 for a newcomer
  float practice_hours = 0;   ///< hp, own practice in free time
  float protected_hours = 0;  ///< offered
  float protected_used = 0;   ///< min(protected, load and learning)
  float feasible = 1;         ///< phi, share of the eligible tasks that could be done
  float counted_twice = 0;    ///< hours of practices spent inside protected time
};

/// The state before week -12 (P1).
PersonState initial_state(const Constants& constants, const Traits& traits);

/// One week; changes `state`. `feasible` is phi of (26), (27): the share of the eligible tasks that
/// clients and other professions leave to be done with the service.
PersonWeek step_person(const Constants& constants, const Traits& traits, const Surroundings& here,
                       const Colleagues& colleagues, const Luck& luck, PersonState& state,
                       float feasible = 1);

/// Hours a super-user helps in a week of the unit's own clock, relieved or not; 0 for others.
float helping_hours(const Constants& constants, const Traits& traits, const Exposure& doing,
                    int week);

/// R3: used the service in at least `regular_use` of the tasks in at least `regular_weeks` of the
/// last `regular_window` weeks; nobody before that many weeks in the post have passed.
bool is_regular_user(const Constants& constants, const PersonState& state);
/// The same at the thresholds on each side of `regular_use`.
bool is_regular_user_leniently(const Constants& constants, const PersonState& state);
bool is_regular_user_strictly(const Constants& constants, const PersonState& state);

/// Equation (22): a diagnostic.
bool is_routine_user(const Constants& constants, const PersonState& state);

}  // namespace uptake
