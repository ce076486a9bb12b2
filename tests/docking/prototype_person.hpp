// One person's week: equations (5) and (8)-(22).
// Takes what surrounds the person this week, the post's traits, what the neighbours showed last
// week, the state at the end of last week and seven uniforms; gives the state at the end of this
// week, the time a task took and the problems it caused. Which value each equation reads: P0.
// Units: shares and states 0-1 (A -1..1), hours and problems a week.
// Source: prototype.md, "Equations" and P0, P1, P4.
#pragma once

#include "tests/docking/prototype_luck.hpp"
#include "tests/docking/prototype_parameters.hpp"
#include "tests/docking/prototype_population.hpp"
#include "tests/docking/prototype_wiring.hpp"

namespace docking {

struct State {
  float C;  // coherence
  float A;  // attitude, -1..1
  float B;  // usefulness belief
  float K;  // know-how
  float S;  // experienced support
  float X;  // strain
  float H;  // habit
  float U;  // use share
  bool G;   // started
  int R;    // weeks in routine
  bool routine() const { return R >= fixed.routine_weeks; }
};

struct UnitLevels {
  float M;     // climate
  float F;     // feedback level
  float V;     // follow-up level
  float Ubar;  // mean use at the end of last week
};

struct SiteLevels {
  float L;     // backlog
  float s;     // served share
  float load;  // sum of pi(1 - ps) of last week
};

struct OrganisationLevels {
  float D;  // defects
  float T;  // trust
};

struct Surroundings {
  const Parameters& p;
  const Plan& plan;
  const Week& week;
  const UnitTraits& unit_traits;
  const UnitLevels& unit;
  const SiteLevels& site;
  const OrganisationLevels& organisation;
};

// Means over ties at the end of last week, (6).
struct Neighbours {
  float norm;
  float Kbar;
  bool any;
};

struct PersonWeek {
  State state;
  float x = 0;          // extra time per task, as a share
  float Q = 0;          // problems left unsolved
  float desk_load = 0;  // problems sent to the desk
  float attended = 0;   // hours of training
};

State state_at_start(const Traits& i);
PersonWeek person_week(const Surroundings& around, const Traits& i, const Neighbours& neighbours,
                       const State& last, const WeekDraws& draws);

}  // namespace docking
