// The equations of one person's week, (8) to (22), (28) and R3, in the files learning.cpp, mind.cpp
// and decision.cpp; person.cpp puts them in order. Only these files include this one.
#pragma once

#include <algorithm>

#include "sim/model/person.hpp"

namespace uptake {

// The quantities of one person's week, named as in the equations.
struct Week {
  const Constants& c;
  const Traits& i;
  const Surroundings& here;
  const Colleagues& ties;
  const Luck& luck;
  float feasible;  // phi

  bool live() const { return here.week >= 0; }  // acc_t
  float fit() const { return std::min(c.fit_high, i.fit + c.fit_lever * here.redesigned); }

  // 1 while a tied super-user helps; a tied opinion leader's quality while there is one, else 0.
  float helped() const { return i.tied_super_user * here.doing.super_users * from_champions(); }
  float led() const {
    return i.tied_opinion_leader * here.doing.opinion_leaders * from_champions() * i.leader_quality;
  }
  float from_champions() const {
    return static_cast<float>(here.week) >= c.champion_hours_from ? 1.0f : 0.0f;
  }
  // q of super-users, (30): negative where they are tired enough.
  float help_quality() const { return i.helper_quality - c.su_tired * here.tiredness; }
};

struct Time {
  float extra;      // x, share of a task's time
  float load;       // h of extra time, reading, meetings
  float available;  // h
  float free;       // h, after load
  float overrun;    // Z, h
};

struct Learning {
  float gate;       // g, coherence needed to use
  float offered;    // h beyond the plan's courses, by a round of follow-up
  float course;     // h attended, of both
  float taught;     // h attended by those who get their course, times their share
  float dose;       // of the course
  float left;       // h free after courses
  float practised;  // hp
  float practice;   // pr, dose of own practice
};

struct Problems {
  float met;       // pi
  float brought;   // to a super-user
  float to_desk;   // share that colleagues and what is at hand leave
  float solved;    // share
  float unsolved;  // Q
};

// learning.cpp
Time time_of(const Week& w, const PersonState& s);                                   // (8)
Learning learning_of(const Week& w, const PersonState& s, Time& time);               // (9), (10)
float know_how_next(const Week& w, const PersonState& s, const Learning& learning);  // (12)

// mind.cpp
Problems problems_of(const Week& w, const PersonState& s);                            // (11)
float coherence_next(const Week& w, const PersonState& s, const Learning& learning);  // (13)
float support_next(const Week& w, const PersonState& s, const Problems& problems);    // (14)
float belief_next(const Week& w, const PersonState& s, const Learning& learning);     // (15)
float attitude_next(const Week& w, const PersonState& s, const Learning& learning);   // (16)
float strain_next(const Week& w, const PersonState& s, const Time& time,
                  const Problems& problems);                // (17)
float enrolment_next(const Week& w, const PersonState& s);  // (28)

// decision.cpp
float decision(const Week& w, const PersonState& s, const Time& time);  // (18)
void start_or_quit(const Week& w, PersonState& s, const Learning& learning,
                   const Problems& problems, float chance);  // (19)
float use_next(const Week& w, const PersonState& s, const Learning& learning,
               float chance);                                         // (20)
float habit_next(const Week& w, const PersonState& s);                // (21)
std::uint8_t routine_next(const Constants& c, const PersonState& s);  // (22)
void note_week(const Constants& c, PersonState& s);                   // R3

}  // namespace uptake
