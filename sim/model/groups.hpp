// A site's help desk, a unit's climate and monitoring, the organisation's defects and trust:
// equations (1) to (4), (7), (23), (29), (30) and (39), the reference implementation.
#pragma once

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"

namespace uptake {

/// (1) A deterministic queue.
struct Desk {
  float backlog = 0;  ///< L, problems
  float served = 1;   ///< s, share of the load served this week
  float lever = 0;    ///< problems the strategy's own desk could take
  float handled = 0;  ///< problems it took, after ordinary help
};

/// `load` is last week's, problems that came to the desk; `lever` the strategy's desk, problems a
/// week; `staff` of the site; `answer_hours` until the strategy's desk answers (36).
Desk step_desk(const Constants& constants, const Desk& before, float load, float lever, float staff,
               float answer_hours = 0);

struct UnitState {
  float climate = 0;         ///< M, 0-1
  float monitoring = 0;      ///< F
  float follow_up = 0;       ///< V
  float use = 0;             ///< Ubar_u of last week
  float time_cost = 0;       ///< of last week: mean x over the tasks done with the service
  float strain = 0;          ///< mean X of last week
  float redesigned = 0;      ///< R of (39), level
  float redesign_hours = 0;  ///< of this week
  float enrolment = 0.5f;    ///< Ebar_u of last week
  float appraisal = 0;       ///< Ap, 0-1
  float brought = 0;         ///< problems brought to a super-user last week
  float tiredness = 0;       ///< O of its super-users, 0-1
};

UnitState initial_unit(const Constants& constants, float climate_base);

/// (2) to (4), (29), (30), (39); `week` is weeks since the unit's go-live. Reads what is of last
/// week, and leaves it.
UnitState step_unit(const Constants& constants, const UnitState& before, const Exposure& doing,
                    float climate_base, int week);

/// Hours a week of a super-user: the plan's, or `champion_hours` where it names none.
float hours_of_super_user(const Constants& constants, const Exposure& doing);

/// (7) Share of people a week's messages reach (expected, not drawn).
float reach_of(const Constants& constants, const Exposure& doing);

/// (33) Share of people who come to a course that they want to come to.
float attendance_of(const Constants& constants, const Exposure& doing);

/// (38) Share of problems that support on the floor and manuals leave.
float left_at_hand(const Constants& constants, const Exposure& doing);

/// In (8): hours a person reads, reports and meets for the practices.
float practice_load(const Constants& constants, const Exposure& doing, int week);

struct OrganisationState {
  float defects = 0;  ///< D
  float trust = 0;    ///< T
  float fixed = 0;    ///< reports answered this week
};

/// How the organisation deals with what its people say and were told, this week.
struct Channel {
  float open = 0;          ///< 1 while feedback can be given
  float fixes = 0;         ///< capacity a week
  float answer_weeks = 0;  ///< until those who reported are answered
  float changed = 0;       ///< unannounced changes of dates, a person
};

/// (23), while the channel is open; `unsolved` is the sum of Q over the organisation.
OrganisationState step_organisation(const Constants& constants, const OrganisationState& before,
                                    float unsolved, float people, const Channel& channel);

}  // namespace uptake
