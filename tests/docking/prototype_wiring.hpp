// From a strategy's settings to the symbols of the equations: what lasts, and what a week has.
// Takes Strategy and Parameters, and the week t since go-live; gives Plan (the whole run, not
// ended by the stop) and Week (0 outside its weeks and from the stop on).
// Units: hours a week, problems a week and site, levels and probabilities 0-1.
// Source: prototype.md, P4 and P7 ("after the stop").
#pragma once

#include "tests/docking/prototype_parameters.hpp"
#include "tests/docking/prototype_strategies.hpp"

namespace docking {

// Lasts from week -12 to the end.
struct Plan {
  float ease;         // of the service, 0-1
  float cost;         // c0(1.4 - .8 ease) of (8)
  float duplicates;   // dup(1 - .7 task_fit) of (8)
  float training;     // g_train * mode * fitg * (.85 + .15 cons) of (12)
  float mat;          // materials
  float monitoring;   // w_mon(1 + .5 plan)(1 - .5 punitive) of (18)
  float involvement;  // sqrt(share) * heard, what involvement improves
};

struct Week {
  int t;
  bool live;              // t >= 0
  float reach;            // probability r of (7)
  float cons;             // of (2) and (13); (12) has the plan's
  float just;             // (15)
  float demo;             // (16), after .15 and the later .3
  float lead;             // (2)
  float desk;             // lever of (1)
  bool champions;         // whether they act
  float champion_hours;   // .3(1 - relief) of (8)
  float protected_hours;  // (8)
  float onb;              // (5)
  float course_hours;     // (10), without follow-up's
  float vis;              // (15)
  float mon;              // (3): from week 2
  float punitive_mon;     // punitive * mon of (16): from week 2
  float climate_mon;      // punitive * mon of (2): in all weeks
  float follow_up;        // (4)
  bool follow_up_round;   // whether V opens
  bool feedback;          // whether the channel is open
  float fixes;            // its capacity
  float load;             // practice load of (8), hours
  bool participants;      // whether they give their hours
};

Plan plan_of(const Strategy& strategy, const Parameters& p);
Week week_of(const Strategy& strategy, const Parameters& p, int t);

}  // namespace docking
